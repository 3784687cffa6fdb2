import { date, defineEntity, double, text } from '../entity';
import { ENTERPRISE_STATUS, LOCATION_PRECISION } from '../enumerations';

/** 企业: placed by its site; a head office is not a production site. */
export const enterprise = defineEntity('enterprise', { zh: '企业', en: 'Enterprise' }, [
  text('enterprise_id', '统一社会信用代码或本地编号', 'Unified social credit code or local id', {
    key: true,
    required: true,
  }),
  text('name', '企业名称', 'Name', { required: true }),
  text('alias', '简称', 'Alias'),
  text('region', '生产地行政区', 'Site region', { references: 'region' }),
  double('lon', '经度', 'Longitude', { unit: '°', help: { zh: 'WGS 84', en: 'WGS 84' } }),
  double('lat', '纬度', 'Latitude', { unit: '°', help: { zh: 'WGS 84', en: 'WGS 84' } }),
  text('location_precision', '位置精度', 'Location precision', { values: LOCATION_PRECISION }),
  text('head_office_region', '总部行政区', 'Head office region', { references: 'region' }),
  text('park', '所在园区', 'Park', { references: 'park' }),
  text('status', '状态', 'Status', { values: ENTERPRISE_STATUS }),
  date('status_date', '状态日期', 'Status date'),
  text('group_parent', '所属集团', 'Group parent'),
  text('main_products', '主要产品', 'Main products'),
  text('main_business', '主营业务', 'Main business'),
  text('industry', '行业', 'Industry'),
  text('industry_code', '行业代码', 'Industry code', {
    help: {
      zh: 'GB/T 4754—2017，门类字母可有可无',
      en: 'GB/T 4754-2017, with or without the letter of the section',
    },
  }),
]);
