const two = 2;
export const one = 1;
export { two as 'quoted name', two as default };
