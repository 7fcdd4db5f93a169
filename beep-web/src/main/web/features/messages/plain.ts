/** Whether a text has nothing that Markdown would show differently: then the parser is not needed. */
export const isPlain = (text: string): boolean =>
  !/[*_~`[\]<>#|\\&]|https?:|www\.|@|^\s*(?:[-+>]|\d+[.)])\s|^\s{4}|\n\s*[=-]{2,}|^---|\n\n|:\/\//m.test(text);
