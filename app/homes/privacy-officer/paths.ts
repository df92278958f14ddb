export const privacyPaths = { looks: '/inzagen' }
