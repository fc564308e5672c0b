import { EXPORT_FORMATS } from '../../../../src/exchange/names.ts'
import { comesBackUnchanged } from './unchanged.ts'

comesBackUnchanged(EXPORT_FORMATS.filter((format) => format.startsWith('qti')))
