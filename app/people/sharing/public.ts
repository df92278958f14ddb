export { sharingFilePart } from './pages/asking.tsx'
export { sharingPaths } from './paths.ts'
export { sharingRoutes } from './routes.ts'
