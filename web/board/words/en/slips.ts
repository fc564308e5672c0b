import type { BoardWords } from '../fr/index.ts'

export const slips: BoardWords['slips'] = {
  title: 'Slips to print',
  print: 'Print the slips',
  count: 'Number of slips',
  name: 'Name:',
  address: 'At this address:',
  qr: 'QR code of the link',
  here: (address) =>
    `${address} leads to this machine from itself alone. For your trainees, first open this page by the address that they use.`,
}
