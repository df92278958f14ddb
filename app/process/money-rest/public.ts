export { paths as moneyRestPaths } from './paths.ts'
export { moneyRestRoutes } from './routes.ts'
