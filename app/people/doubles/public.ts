export { Doubles } from './pages/doubles.tsx'
export { doublesRoutes } from './routes.ts'
export { findMyDoubles } from './store.ts'
