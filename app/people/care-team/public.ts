export type { TeamMember } from './care-team.ts'
export { careTeamPaths } from './paths.ts'
export { careTeamRoutes } from './routes.ts'
export { findTeam, findTrajectory, reachStep, startTrajectory, takeSeat } from './store.ts'
