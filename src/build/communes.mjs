// Makes src/main/resources/reference/communes.tsv.gz from the npm package @etalab/decoupage-administratif.
//
//   npm install --prefix /tmp/communes @etalab/decoupage-administratif@6.0.0
//   node src/build/communes.mjs /tmp/communes 2026
//
// The second argument is the year of the code officiel géographique, as the package's README gives it for its version.
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'

const [prefix, year] = process.argv.slice(2)
if (!prefix || !/^20\d\d$/.test(year ?? '')) {
  console.error('usage: node src/build/communes.mjs <npm prefix> <year>')
  process.exit(2)
}
const folder = join(prefix, 'node_modules/@etalab/decoupage-administratif')
const read = file => JSON.parse(readFileSync(join(folder, file), 'utf8'))

const communes = read('data/communes.json').filter(commune => commune.type === 'commune-actuelle')
const epcis = read('data/epci.json')
const epciOf = new Map(epcis.flatMap(epci => epci.membres.map(member => [member.code, epci.code])))
const typographic = name => name.replaceAll("'", '’')
const byCode = (left, right) => (left.code < right.code ? -1 : 1)

const lines = [
  ['V', year, `@etalab/decoupage-administratif ${read('package.json').version}`],
  ...epcis.sort(byCode).map(epci => ['E', epci.code, typographic(epci.nom)]),
  ...communes
    .sort(byCode)
    .map(commune => ['C', commune.code, typographic(commune.nom), epciOf.get(commune.code) ?? '', commune.population ?? 0]),
]
const bad = lines.filter(line => line.some(cell => /[\t\n\r]/.test(String(cell))))
if (bad.length > 0 || new Set(communes.map(commune => commune.code)).size !== communes.length) {
  console.error('a cell holds a separator, or a code stands twice', bad)
  process.exit(1)
}
const text = lines.map(line => line.join('\t') + '\n').join('')
writeFileSync('src/main/resources/reference/communes.tsv.gz', gzipSync(text, {level: 9}))
console.log(`${communes.length} communes, ${epcis.length} EPCI, ${text.length} characters`)
