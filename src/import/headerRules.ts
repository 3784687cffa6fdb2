import { expandBraces } from '../lib/expandBraces';
import { remember } from '../lib/remember';
import { ENTITIES, entityByName } from '../model/entities';
import { enterprise } from '../model/entities/enterprise';
import type { Entity, Field } from '../model/entity';
import type { EnumLabel } from '../model/enumerations';
import { placingTargets, targetGroups } from '../model/mappingTargets';
import { type MappingTarget, PLACING, type PlacingField } from '../model/tableMapping';
import { readHeader } from './readHeader';

export interface HeaderMatch {
  readonly target: MappingTarget;
  /** Of two columns for one target the smaller wins. */
  readonly preference: number;
}

/** Headers for words of places, best first; words as `readHeader` leaves them. */
const PLACING_RULES: readonly (readonly [PlacingField, ...RegExp[]])[] = [
  ['province', /^(所在|所属|注册)?省(份|级|市|区市)?$|^(所在|所属)省份?名?称?$|^prov(ince)?(name)?$/],
  ['city', /^(所在|所属|注册|办公)?(地级|地)?(市|城市)(州)?(名称)?$|^(所在|所属)地市$|^city(name)?$|^市级$/],
  [
    'county',
    /^(行政)?区划代码$|^行政区划?代码$|^ad(min)?code$/,
    /^(所在|所属|注册)?((市区|区)?县|县区|区|区\/县|县\/区|县市区|县市|县\(市、?区\)|县级|区县市)(名称)?$|^(county|district)(name)?$/,
  ],
  [
    'address',
    /^(生产|经营|厂区|厂址|工厂|实际)(经营)?(地址|地)$|^(项目)?(建设|项目)(地点|地址)$/,
    /^(企业|公司|单位|详细|所在|通讯|联系)?地址$|^address$|^location$/,
    /^(企业|公司|单位)?(注册|办公|登记)(地址|地)$|^住所$|^(所在|所属)?(地区|地|行政区划?|区域|属地)$|^(region|area)$/,
    /^(最新年报|年报)地址$/,
  ],
  [
    'park',
    /^(所在|所属|入驻|落户|落地|入园)?(产业|工业|高新)?(园区|开发区|产业园|工业园)(名称)?$|^(industrial)?park(name)?$/,
  ],
];

/** A reference is also named by what it refers to: 所属产业链, 企业名称 … */
const REFERENCE_PATTERN = '{,所属,所在,涉及,相关,对应,落户,落地,入驻}*{,名称,编号,代码,简称}';
/** The preference of a reference's words: after every name of a field's own. */
const LAST = 1000;

interface HeaderIndex {
  /** Field name → match. */
  readonly identifiers: ReadonlyMap<string, HeaderMatch>;
  /** Words of a header → match. */
  readonly words: ReadonlyMap<string, HeaderMatch>;
}

const indexes = new Map<Entity, HeaderIndex>();

/**
 * The field that a header names in a table of the entity, if any: by its identifier, its label, its synonyms, by what
 * it refers to, or as a word that places the row. In a list of enterprises 地区, 园区 … place the row.
 * @param isNamed the table is named after the entity, so that an identifier means the field itself.
 */
export function matchHeader(entity: Entity, header: string, isNamed = false): HeaderMatch | undefined {
  const { identifiers, words: matches } = remember(indexes, entity, () => indexOf(entity));
  const identifier = fieldNameOf(header);
  if (isNamed && entity.fields.some(({ name }) => name === identifier)) {
    return { target: { entity: entity.name, field: identifier }, preference: 0 };
  }
  const { words } = readHeader(header);
  const named = identifiers.get(identifier) ?? matches.get(words) ?? matches.get(withoutBrackets(words));
  if (named && (named.preference < LAST || entity !== enterprise)) return named;
  return matchPlacing(entity, words) ?? named;
}

/** Whether a table of any kind may have such a header. */
export function isKnownHeader(header: string): boolean {
  return (
    speaksOfListedCompanies(header) ||
    ENTITIES.some((entity) => matchHeader(entity, header, true) !== undefined)
  );
}

/** Header, as the name of a field would be written. */
export function fieldNameOf(header: string): string {
  return header.trim().normalize('NFKC').toLowerCase();
}

/** A stock code or a listing date says that the list is of listed companies. */
export function speaksOfListedCompanies(header: string): boolean {
  const { words } = readHeader(header);
  return /^(股票|证券)(代码|简称)$|^stock(id|code)$|^ticker$|^(listing|ipo)date$|^上市(日期|时间|板)$/.test(
    words,
  );
}

function matchPlacing(entity: Entity, words: string): HeaderMatch | undefined {
  const targets = placingTargets(entity);
  for (const [field, ...patterns] of PLACING_RULES) {
    const preference = patterns.findIndex((pattern) => pattern.test(words));
    if (preference < 0 || !targets.some((target) => target.field === field)) continue;
    return { target: { entity: PLACING, field }, preference };
  }
  return undefined;
}

function indexOf(entity: Entity): HeaderIndex {
  const identifiers = new Map<string, HeaderMatch>();
  const words = new Map<string, HeaderMatch>();
  for (const group of targetGroups(entity)) {
    for (const field of group.fields) {
      const target = { entity: group.entity.name, field: field.name };
      // Lists of enterprises call by these names what places a row.
      if (entity === enterprise && group.entity === entity && field.references !== undefined) continue;
      offer(identifiers, field.name, { target, preference: 0 });
      for (const [preference, tier] of wordsOf(field).entries()) {
        for (const word of tier) offer(words, word, { target, preference });
      }
    }
  }
  for (const group of targetGroups(entity)) {
    for (const field of group.fields) {
      const target = { entity: group.entity.name, field: field.name };
      for (const word of referenceWords(field)) offer(words, word, { target, preference: LAST });
    }
  }
  return { identifiers, words };
}

/** Labels, then each synonym, as `readHeader` leaves them. */
function wordsOf({ label, synonyms = [] }: Field): readonly (readonly string[])[] {
  return [labelWords(label), ...synonyms.map(expandBraces)];
}

function labelWords({ zh, en }: EnumLabel): readonly string[] {
  return [zh, en].map((text) => readHeader(text).words);
}

function referenceWords({ name, label, references }: Field): readonly string[] {
  const to = references === undefined ? undefined : entityByName(references);
  if (!to) return [];
  const isNamedAfterIt = name === to.name || name === `${to.name}s`;
  if (!isNamedAfterIt) return labelWords(label);
  const names = to === enterprise ? [to.label.zh, '公司', '单位'] : [to.label.zh];
  return [
    ...labelWords(label),
    ...names.flatMap((word) => expandBraces(REFERENCE_PATTERN.replace('*', word))),
  ];
}

function withoutBrackets(words: string): string {
  return words.replace(/\([^()]*\)/g, '');
}

/** The better match of a word stays, the first among equals. */
function offer(matches: Map<string, HeaderMatch>, word: string, match: HeaderMatch): void {
  const known = matches.get(word);
  if (!known || match.preference < known.preference) matches.set(word, match);
}
