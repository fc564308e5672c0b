import type { Words } from '../../language.ts'

/** What a check says of pictures. */
export const FINDINGS = {
  'picture-remote': {
    fr: "une image est un fichier à côté de la banque, rien n'est cherché ailleurs : {file}",
    en: 'a picture is a file beside the bank, nothing is fetched from elsewhere: {file}',
  },
  'picture-outside': {
    fr: "le chemin d'une image part du dossier de la banque et n'en sort pas : {file}",
    en: "the path of a picture starts in the bank's folder and does not leave it: {file}",
  },
  'picture-name': {
    fr: 'nommez le fichier de lettres sans accents, de chiffres et de . - _ seulement : {file}',
    en: 'name the file with plain letters, digits and . - _ only: {file}',
  },
  'picture-form': {
    fr: "écrivez l'image sous la forme ![ce que l'on voit](dossier/fichier.png), sans crochets dans le texte",
    en: 'write the picture as ![what one sees](folder/file.png), without brackets in the words',
  },
  'picture-unread': {
    fr: "ceci est lu comme du texte et non comme une image : un nom de fichier n'a pas d'espaces ({excerpt})",
    en: 'this is read as text, not as a picture: the name of a file has no blanks ({excerpt})',
  },
  'picture-alt': {
    fr: "dites entre les crochets ce que l'on voit : qui ne voit pas l'image passe aussi l'examen ({file})",
    en: 'say between the brackets what one sees: who cannot see the picture takes the exam too ({file})',
  },
  'picture-missing': {
    fr: 'aucune image de ce nom à côté de la banque : {file}',
    en: 'no such picture beside the bank: {file}',
  },
  'picture-link': {
    fr: "{file} passe par un lien symbolique : mettez-y l'image elle-même",
    en: '{file} goes through a symbolic link: put the picture itself there',
  },
  'picture-size/large': {
    fr: '{file} dépasse 1 Mio : réduisez-la, par exemple par `magick {name} -resize 1600x1600 -quality 85 image.webp`',
    en: '{file} is larger than 1 MiB: make it smaller, for instance with `magick {name} -resize 1600x1600 -quality 85 picture.webp`',
  },
  'picture-size/pixels': {
    fr: '{file} a plus de 25 millions de pixels : réduisez-la',
    en: '{file} has more than 25 million pixels: make it smaller',
  },
  'picture-size/bank': {
    fr: 'les images de la banque font {mebibytes} Mio ensemble, 20 au plus : réduisez-les ou partagez la banque',
    en: 'the pictures of the bank are {mebibytes} MiB together, 20 at most: make them smaller, or split the bank',
  },
  'picture-type/empty': { fr: '{file} est un fichier vide', en: '{file} is an empty file' },
  'picture-type/svg': {
    fr: 'un SVG peut contenir un programme : faites-en un PNG par `rsvg-convert -w 1600 -o image.png {name}` ou un WebP par `magick {name} image.webp`',
    en: 'an SVG may hold a program: make a PNG of it with `rsvg-convert -w 1600 -o picture.png {name}` or a WebP with `magick {name} picture.webp`',
  },
  'picture-type/unknown': {
    fr: "{file} n'est ni PNG, ni JPEG, ni WebP, ni GIF",
    en: '{file} is no PNG, JPEG, WebP or GIF',
  },
  'picture-damaged': {
    fr: '{file} est coupée ou abîmée : enregistrez-la de nouveau',
    en: '{file} is cut short or damaged: save it again',
  },
  'picture-trailing': {
    fr: "{file} contient autre chose après l'image : enregistrez-la de nouveau, par exemple par `magick {name} -strip image.webp`",
    en: '{file} holds something else after the picture: save it again, for instance with `magick {name} -strip picture.webp`',
  },
  'picture-metadata': {
    fr: '{file} porte des données cachées ({what}), où se lisent un lieu ou un nom : enlevez-les par `mogrify -auto-orient -strip {name}` ou `exiftool -all= {name}`',
    en: '{file} carries hidden data ({what}), which may tell a place or a name: strip it with `mogrify -auto-orient -strip {name}` or `exiftool -all= {name}`',
  },
  'picture-unused': {
    fr: 'aucune question ne montre cette image',
    en: 'no question shows this picture',
  },
} as const satisfies Record<string, Words>
