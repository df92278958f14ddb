export type { TeamMember } from './care-team.ts'
export { careTeamPaths } from './paths.ts'
export { careTeamRoutes } from './routes.ts'
export type { Colleague } from './store.ts'
export {
  findColleagues,
  findTeam,
  findTrajectory,
  reachStep,
  startTrajectory,
  takeSeat,
} from './store.ts'
