import type { Example } from '../example.ts'
import { QrCode } from './qr-code.tsx'

export const qrCodeExamples: readonly Example[] = [
  {
    name: 'Way back from paper',
    view: <QrCode of="https://voorop.example/brug" label="Naar je brug" />,
  },
]
