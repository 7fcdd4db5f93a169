/** The same texts in French, which has a form for millions, too. */
export type WithMillions<T> = { [K in keyof T]: T[K] extends string ? string : WithMillions<T[K]> } & {
  [K in keyof T as K extends `${infer Name}_other` ? `${Name}_many` : never]: string;
};
