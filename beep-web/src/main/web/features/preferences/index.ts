export { Choices } from './Choices';
export { chooseTheme, type Theme, theme } from './theme';
