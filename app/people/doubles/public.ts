export { Doubles } from './pages/cards.tsx'
export { doublesRoutes } from './routes.ts'
export { findMyDoubles } from './store.ts'
