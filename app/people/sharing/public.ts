export { sharingFilePart } from './pages/file-part.tsx'
export { sharingPaths } from './paths.ts'
export { sharingRoutes } from './routes.ts'
