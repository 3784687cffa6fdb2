import { date, defineEntity, double, text } from '../entity';
import { ENTERPRISE_STATUS, LOCATION_PRECISION } from '../enumerations';

/** 企业: placed by its site; a head office is not a production site. */
export const enterprise = defineEntity('enterprise', { zh: '企业', en: 'Enterprise' }, [
  text('enterprise_id', '统一社会信用代码或本地编号', 'Unified social credit code or local id', {
    key: true,
    required: true,
    synonyms: [
      '{统一,}{社会,}信用代码',
      'uscc',
      '{unified,}{social,}creditcode',
      '{股票,证券,公司}代码',
      '{stock,security}{id,code}',
      'ticker',
      'symbol',
      '{企业,公司,单位}{编号,编码,代码,id}',
      '{编号,编码,代码,id}',
      '组织机构代码',
      '{company,firm}id',
      'code',
    ],
  }),
  text('name', '企业名称', 'Name', {
    required: true,
    synonyms: [
      '{企业,公司,单位,法人}{全称,中文名,中文名称}',
      '{全称,中文名,中文名称}',
      'full{company,}name',
      '{企业,公司,单位,法人,法人单位,业主}{详细,}{名称,名}',
      '{企业,公司}',
      '{company,enterprise,firm}{name,}',
      '{名称,name}',
    ],
  }),
  text('alias', '简称', 'Alias', {
    synonyms: ['{企业,公司,证券,股票}简称', '{s,short,abbr}name', 'alias', '{证券,股票}名称'],
  }),
  text('region', '生产地行政区', 'Site region', { references: 'region' }),
  double('lon', '经度', 'Longitude', {
    unit: '°',
    synonyms: ['所在经度', '{lng,longitude}'],
    help: { zh: 'WGS 84', en: 'WGS 84' },
  }),
  double('lat', '纬度', 'Latitude', {
    unit: '°',
    synonyms: ['所在纬度', 'latitude'],
    help: { zh: 'WGS 84', en: 'WGS 84' },
  }),
  text('location_precision', '位置精度', 'Location precision', { values: LOCATION_PRECISION }),
  text('head_office_region', '总部行政区', 'Head office region', { references: 'region' }),
  text('park', '所在园区', 'Park', { references: 'park' }),
  text('status', '状态', 'Status', {
    values: ENTERPRISE_STATUS,
    synonyms: ['{经营,企业,登记,生产,运营}状态'],
  }),
  date('status_date', '状态日期', 'Status date'),
  text('group_parent', '所属集团', 'Group parent', {
    synonyms: ['{所属,上级,}{集团,母公司}{名称,公司,}', '{group,parent}{company,}'],
  }),
  text('main_products', '主要产品', 'Main products', {
    synonyms: ['{主要,主导,主营,核心,}产品{名称,类型,类别,}', '{main,}product{s,}{type,}'],
  }),
  text('main_business', '主营业务', 'Main business', {
    synonyms: [
      '{公司,}{主营业务,主要业务,主营,主要业务活动}',
      'mainbusiness',
      '经营范围',
      'business{scope,}',
    ],
  }),
  text('industry', '行业', 'Industry', {
    synonyms: [
      '{所属,所在,国民经济,主,}{行业,产业}{分类,类别,名称,}',
      '国标行业{小,中,大}类',
      '{所属,所在,国民经济,}行业{小类,中类,大类,门类}',
      '国标行业门类',
      'industry{name,}',
      'sector',
    ],
  }),
  text('industry_code', '行业代码', 'Industry code', {
    synonyms: [
      '{国民经济,所属,主,}行业{小类,}{分类,}代码',
      'industrycode',
      '{国民经济,所属,主,}行业{中类,大类}代码',
    ],
    help: {
      zh: 'GB/T 4754—2017，门类字母可有可无',
      en: 'GB/T 4754-2017, with or without the letter of the section',
    },
  }),
]);
