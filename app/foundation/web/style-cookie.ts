/** Holds the name of the style sheet a browser has; the same for everybody, so it tells nothing of them. */
export const styleCookie = 'stijl'
