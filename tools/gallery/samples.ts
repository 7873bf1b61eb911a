import type { CardView, InArticle } from '../../components/card-view.ts';
import type { Entity, Fact, Source } from '../../knowledge/entity.ts';

/** Made-up sentences and checked facts for the gallery and the tests of the components. */

const wikidata: Source = { name: 'Wikidata', licence: 'CC0', address: 'https://www.wikidata.org/wiki/Q9248' };
const geonames: Source = { name: 'GeoNames', licence: 'CC BY 4.0', address: 'https://www.geonames.org/' };
const list: Source = { name: 'list of governments', licence: 'CC0' };

const fact = (property: Fact['property'], value: string, source: Source, asOf: string): Fact => ({
  property,
  value,
  source,
  asOf,
});

export const baku: Entity = {
  key: 'Q9248',
  kind: 'place',
  category: 'capital city',
  label: 'Baku',
  description: 'capital and largest city of Azerbaijan',
  wikidata: 'Q9248',
  wikipedia: 'Baku',
  facts: [
    fact('country', 'Azerbaijan', geonames, '2025'),
    fact('seatOf', 'Government of Azerbaijan', wikidata, '2026-05-17'),
    fact('population', '2303100', geonames, '2025'),
    fact('languages', 'Azerbaijani', wikidata, '2026-05-17'),
    fact('coordinates', '40.395, 49.882', geonames, '2025'),
    fact('site', 'https://www.baku-ih.gov.az/', wikidata, '2026-05-17'),
  ],
};

export const azerbaijan: Entity = {
  key: 'Q227',
  kind: 'place',
  category: 'country',
  label: 'Azerbaijan',
  description: 'country in the South Caucasus, on the Caspian Sea',
  wikidata: 'Q227',
  wikipedia: 'Azerbaijan',
  facts: [
    fact('capital', 'Baku', wikidata, '2026-05-17'),
    fact('headOfState', 'Ilham Aliyev', list, '2022-12'),
    fact('headOfGovernment', 'Ali Asadov', list, '2022-12'),
    fact('foreignMinister', 'Jeyhun Bayramov', list, '2022-12'),
    fact('population', '10374000', geonames, '2025'),
    fact('area', '86600', geonames, '2025'),
    fact('languages', 'Azerbaijani', wikidata, '2026-05-17'),
    fact('currency', 'Azerbaijani manat', wikidata, '2026-05-17'),
    ...['Russia', 'Georgia', 'Armenia', 'Iran', 'Turkey'].map((value) =>
      fact('neighbours', value, wikidata, '2026-05-17'),
    ),
    fact('founded', '1991-10-18', wikidata, '2026-05-17'),
    fact('coordinates', '40.3, 47.7', geonames, '2025'),
    fact('site', 'https://www.gov.az/', wikidata, '2026-05-17'),
  ],
};

const said = [
  'Baku accused Moscow on Tuesday of holding back the findings of its inquiry into the crash.',
  'Officials in Baku, who had waited seven months for an answer, called the letter “a step, not an end”.',
  'Flights between Baku and three Russian cities remain suspended, the airline said, because the navigation signals along the route are still being jammed, and neither the carrier nor its insurers expect the corridor over the northern Caspian to reopen before the autumn timetable, when the two governments are due to speak again.',
  'A spokesman for the ministry declined to say whether Baku would take the case to an international court.',
];

function inArticle(name: string, texts: readonly string[] = said, current = 0): InArticle {
  const sentences = texts.map((text, index) => {
    const start = text.indexOf(name);
    return { mention: index * 3, text, start, end: start + name.length };
  });
  return { sentences, current };
}

export const cardViews: Record<string, CardView> = {
  'a place that stands for its government': {
    state: 'ready',
    type: 'place',
    label: 'Baku',
    standsFor: 'Government of Azerbaijan',
    confidence: 0.97,
    entity: baku,
    inArticle: inArticle('Baku'),
  },
  'many facts, old offices, a link in doubt': {
    state: 'ready',
    type: 'place',
    label: 'Azerbaijan',
    confidence: 0.7,
    entity: azerbaijan,
    inArticle: inArticle('Azerbaijan', ['Azerbaijan has asked for the recordings in full.']),
  },
  'a long sentence, cut around the name': {
    state: 'unknown',
    type: 'organisation',
    label: 'Caspian Corridor Group',
    confidence: 0.8,
    inArticle: inArticle('Baku', said, 2),
  },
  'no reference entry': {
    state: 'unknown',
    type: 'person',
    label: 'Leyla Hasanzade',
    confidence: 0.9,
    inArticle: inArticle('Leyla Hasanzade', [
      'The first to reach the wreckage was Leyla Hasanzade, a schoolteacher from the nearest village.',
    ]),
  },
  'several entries fit': {
    state: 'ambiguous',
    type: 'place',
    label: 'Georgia',
    confidence: 0.5,
    candidates: [
      { key: 'Q230', kind: 'place', label: 'Georgia', description: 'country in the South Caucasus' },
      { key: 'Q1428', kind: 'place', label: 'Georgia', description: 'state of the United States' },
    ],
    inArticle: inArticle('Georgia', ['Two further aircraft were sent on to Georgia that night.']),
  },
  'a name that the reader may put right': {
    state: 'ready',
    type: 'place',
    label: 'Baku',
    confidence: 0.97,
    entity: baku,
    inArticle: inArticle('Baku'),
    correction: {
      name: 'Baku',
      site: 'news.example',
      candidates: [{ key: 'en:Baku Gavan', kind: 'place', label: 'Baku Gavan', description: 'harbour' }],
    },
  },
  'a name that the reader has put right': {
    state: 'ready',
    type: 'place',
    label: 'Baku',
    confidence: 1,
    entity: baku,
    inArticle: inArticle('Baku'),
    correction: { name: 'Baku', site: 'news.example', candidates: [], made: 'site' },
  },
  loading: {
    state: 'loading',
    type: 'organisation',
    label: 'Azerbaijan Airlines',
    confidence: 0.95,
    inArticle: inArticle('Azerbaijan Airlines', ['Azerbaijan Airlines has flown the route since 2014.']),
  },
  error: {
    state: 'error',
    type: 'event',
    label: 'COP29',
    confidence: 0.95,
    message: 'The reference could not be read. The names on this page stay marked.',
    inArticle: inArticle('COP29', ['The two last met at COP29, where neither side mentioned the crash.']),
  },
  'pinned, with the way back to another card': {
    state: 'ready',
    type: 'place',
    label: 'Baku',
    confidence: 0.97,
    entity: baku,
    inArticle: inArticle('Baku'),
    isPinned: true,
    back: 'Azerbaijan',
  },
  'a map, the encyclopaedia and Wikidata': {
    state: 'ready',
    type: 'place',
    label: 'Baku',
    confidence: 0.97,
    entity: baku,
    inArticle: inArticle('Baku'),
    map: {
      width: 326,
      height: 150,
      land: 'M0 0H120V150H0Z',
      focus: 'M120 30H260V120H120Z',
      borders: 'M120 30V120',
      disputed: 'M150 90H200',
      point: { x: 220, y: 60 },
    },
    lookUp: {
      kind: 'found',
      fetched: '2026-06-01T08:00:00.000Z',
      value: {
        title: 'Baku',
        extract: 'Baku is a port on the western shore of the Caspian Sea.',
        lang: 'en',
        article: 'https://en.wikipedia.org/wiki/Baku',
        history: 'https://en.wikipedia.org/w/index.php?title=Baku&action=history',
      },
    },
    statements: {
      kind: 'found',
      fetched: '2026-06-01T08:00:00.000Z',
      value: {
        item: 'https://www.wikidata.org/wiki/Q9248',
        facts: [{ property: 'population', value: '2336600', asOf: '2022-01-01' }],
      },
    },
  },
  'a people': {
    state: 'ready',
    type: 'nationality',
    label: 'Azerbaijani',
    confidence: 0.93,
    entity: {
      key: 'Q227',
      kind: 'nationality',
      category: 'people and adjective',
      label: 'Azerbaijani',
      description: 'of Azerbaijan',
      wikipedia: 'Azerbaijan',
      facts: [fact('country', 'Azerbaijan', wikidata, '2026-05-17')],
    },
    inArticle: inArticle('Azerbaijani', ['Thirty-eight people died, most of them Azerbaijani citizens.']),
  },
};
