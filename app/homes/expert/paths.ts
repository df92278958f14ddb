export const expertPaths = { shared: '/gedeeld' }
