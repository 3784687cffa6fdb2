import { enterprise } from '../model/entities/enterprise';
import { enterpriseYear } from '../model/entities/enterpriseYear';
import type { Field } from '../model/entity';
import { type AmountUnit, amountUnitOf } from './amountUnit';
import type { MappingTarget } from './importProtocol';

/** What a header says: the words left when unit and year are taken off. */
export interface HeaderReading {
  readonly words: string;
  readonly unit: AmountUnit | undefined;
  readonly year: number | undefined;
}

export interface HeaderMatch {
  readonly target: MappingTarget;
  /** Of two columns for one target the smaller wins. */
  readonly preference: number;
}

const company = (field: string): MappingTarget => ({ entity: 'enterprise', field });
const yearly = (field: string): MappingTarget => ({ entity: 'enterprise_year', field });
const placing = (field: 'province' | 'city' | 'county' | 'address' | 'park'): MappingTarget => ({
  entity: 'placing',
  field,
});

/** Headers that lists of companies use, best first for each target; words are lower-case, without blanks or `_`. */
const RULES: readonly (readonly [MappingTarget, ...RegExp[]])[] = [
  [
    company('enterprise_id'),
    /^(统一)?(社会)?信用代码$|^uscc$|^(unified)?(social)?creditcode$/,
    /^(股票|证券|公司)代码$|^(stock|security)(id|code)$|^ticker$|^symbol$/,
    /^(企业|公司|单位)?(编号|编码|代码|id)$|^组织机构代码$|^(company|firm)id$|^code$/,
  ],
  [
    company('name'),
    /^(企业|公司|单位|法人)?(全称|中文名称?)$|^full(company)?name$/,
    /^(企业|公司|单位|法人|法人单位|业主)(详细)?名称?$|^企业$|^公司$|^(company|enterprise|firm)(name)?$/,
    /^(名称|name)$/,
  ],
  [company('alias'), /^(企业|公司|证券|股票)?简称$|^(s|short|abbr)name$|^alias$|^(证券|股票)名称$/],
  [company('lon'), /^(所在)?经度$|^(lng|lon|longitude)$/],
  [company('lat'), /^(所在)?纬度$|^(lat|latitude)$/],
  [
    company('industry'),
    /^(所属|所在|国民经济|主)?(行业|产业)(分类|类别|名称|门类|大类)?$|^industry(name)?$|^sector$/,
  ],
  [
    company('main_products'),
    /^(主要|主导|主营|核心)?产品(名称|类型|类别)?$|^(main)?products?(type)?$|^mainproducts?$/,
  ],
  [
    company('main_business'),
    /^(公司)?(主营业务|主要业务|主营|主要业务活动)$|^mainbusiness$/,
    /^经营范围$|^business(scope)?$/,
  ],
  [
    company('industry_code'),
    /^(国民经济|所属|主)?行业(小类)?(分类)?代码$|^industrycode$/,
    /^(国民经济|所属|主)?行业(中类|大类)代码$/,
  ],
  [company('status'), /^(经营|企业|登记|生产|运营)?状态$|^status$/],
  [company('group_parent'), /^(所属|上级)?(集团|母公司)(名称|公司)?$|^(group|parent)(company)?$/],
  [yearly('year'), /^(统计|数据|报告|会计)?(年度|年份)$|^year$/],
  [yearly('output_wan'), /^(工业|全年)?总?产值$|^(gross)?output(value)?$/],
  [
    yearly('revenue_wan'),
    /^(营业|主营业务|主营)(总)?收入$|^营收$|^(operating|total)?revenue$/,
    /^(销售|产品销售)(收入|额)$|^sales$|^turnover$/,
  ],
  [yearly('profit_wan'), /^(归母|归属母公司)?净利润$|^net(profit|income)$/],
  [
    yearly('employees'),
    /^(从业|在职|在岗|职工|员工|用工)(人员|人)?(总|平均)?(人?数)?$|^(员工|职工|从业人员|用工)(总数|数量|人数)$|^employees?(number|count)?$|^headcount$|^staff$/,
    /^人数$/,
  ],
  [yearly('registered_capital_wan'), /^注册(资本|资金)$|^registeredcapital$/],
  [
    yearly('tax_wan'),
    /^(纳|缴|实缴|上缴)?税(收|额|金|款|费)?(总额|合计)?$|^(纳|缴)税(总)?额$|^tax(es)?(paid)?$/,
  ],
  [yearly('research_wan'), /^研发(投入|费用|经费|支出)$|^(r&d|research|rd)(expenses?|spending|cost)?$/],
  [
    placing('province'),
    /^(所在|所属|注册)?省(份|级|市|区市)?$|^(所在|所属)省份?名?称?$|^prov(ince)?(name)?$/,
  ],
  [
    placing('city'),
    /^(所在|所属|注册|办公)?(地级|地)?(市|城市)(州)?(名称)?$|^(所在|所属)地市$|^city(name)?$|^市级$/,
  ],
  [
    placing('county'),
    /^(行政)?区划代码$|^行政区划?代码$|^ad(min)?code$/,
    /^(所在|所属|注册)?((市区|区)?县|县区|区|区\/县|县\/区|县市区|县市|县\(市、?区\)|县级|区县市)(名称)?$|^(county|district)(name)?$/,
  ],
  [
    placing('address'),
    /^(生产|经营|厂区|厂址|工厂|实际)(经营)?(地址|地)$/,
    /^(企业|公司|单位|详细|所在|通讯|联系)?地址$|^address$|^location$/,
    /^(注册|办公|登记)(地址|地)$|^(所在|所属)?(地区|地|行政区划?|区域|属地)$|^(region|area)$/,
  ],
  [
    placing('park'),
    /^(所在|所属|入驻)?(产业|工业|高新)?(园区|开发区|产业园|工业园)(名称)?$|^(industrial)?park(name)?$/,
  ],
];

const PROVENANCE_FIELDS: ReadonlySet<string> = new Set(['source', 'as_of', 'is_sample', 'disclosure']);

/** Fields whose own name or label a header may be; places go by `placing`. */
const OWN_FIELDS: readonly (readonly [MappingTarget, Field])[] = [
  ...enterprise.fields.map((field) => [company(field.name), field] as const),
  ...enterpriseYear.fields.map((field) => [yearly(field.name), field] as const),
].filter(([, { name, references }]) => references === undefined && !PROVENANCE_FIELDS.has(name));

/** `2020年营业收入（万元）` → 营业收入, 万元, 2020; `revenue20` → revenue, 2020. */
export function readHeader(header: string): HeaderReading {
  let words = header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_]+/g, '');
  let unit: AmountUnit | undefined;
  const takeUnit = (whole: string, name: string) => {
    const found = amountUnitOf(name.replace(/^单位:?/, ''));
    if (found === undefined) return whole;
    unit = found;
    return '';
  };
  words = words.replace(/[([]([^)\]]*)[)\]]/g, takeUnit);
  words = words
    .replace(/[-:/](万元|亿元|千元|百万元|元)$/, takeUnit)
    .replace(/(万元|亿元|千元|百万元)$/, takeUnit);
  words = words.replace(/(?<=[a-z])(wan|yuan)$/, takeUnit).replace(/[([](人|名|个|person)s?[)\]]/, '');

  let year: number | undefined;
  words = words.replace(/((?:19|20)\d{2})(年度|年末|年)?/, (_, digits: string) => {
    year = Number(digits);
    return '';
  });
  if (year === undefined) {
    words = words.replace(/(?<=[a-z])(?:fy)?(\d{2})$/, (_, digits: string) => {
      year = Number(digits) + (Number(digits) < 70 ? 2000 : 1900);
      return '';
    });
  }
  words = words.replace(/^[:-]+|[:-]+$/g, '');
  return { words, unit, year };
}

/** The field that a header names, if any. */
export function matchHeader(header: string): HeaderMatch | undefined {
  const plain = header.trim().normalize('NFKC').toLowerCase();
  const { words } = readHeader(header);
  const own = OWN_FIELDS.find(([, { name, label }]) => plain === name || header.trim() === label.zh);
  if (own) return { target: own[0], preference: 0 };
  for (const [target, ...patterns] of RULES) {
    const preference = patterns.findIndex((pattern) => pattern.test(words));
    if (preference >= 0) return { target, preference };
  }
  return undefined;
}

/** A stock code or a listing date says that the list is of listed companies. */
export function speaksOfListedCompanies(header: string): boolean {
  const { words } = readHeader(header);
  return /^(股票|证券)(代码|简称)$|^stock(id|code)$|^ticker$|^(listing|ipo)date$|^上市(日期|时间|板)$/.test(
    words,
  );
}
