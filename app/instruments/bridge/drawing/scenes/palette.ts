/** The few colours of every Voorop drawing. */
export const palette = {
  ground: '#FBF6EC',
  ink: '#173F4A',
  clay: '#C9815B',
  sand: '#DDB56C',
  moss: '#8FAE7E',
  sea: '#4F9A96',
  deep: '#1F5A73',
  stone: '#E7DAC3',
  water: '#CFE3E3',
  sun: '#F3D58F',
  white: '#FFFFFF',
  accent: '#E2955A',
  skins: ['#8A6350', '#E3B692', '#B98563', '#5E4033', '#F0CDB0'],
} as const
