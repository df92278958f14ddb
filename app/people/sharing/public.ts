export { sharingPaths } from './paths.ts'
