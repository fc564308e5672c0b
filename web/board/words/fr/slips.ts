export const slips = {
  title: 'Coupons à imprimer',
  print: 'Imprimer les coupons',
  count: 'Nombre de coupons',
  name: 'Nom :',
  address: 'À cette adresse :',
  qr: 'Code QR du lien',
  here: (address: string) =>
    `${address} ne mène à cette machine que depuis elle-même. Pour vos stagiaires, ouvrez d'abord cette page par l'adresse qu'ils utilisent.`,
}
