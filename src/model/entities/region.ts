import { date, defineEntity, double, text } from '../entity';
import { REGION_LEVEL } from '../enumerations';

/** 行政区: a unit of GB/T 2260, at its highest level (a 直辖市 is a province, a directly governed county a city). */
export const region = defineEntity('region', { zh: '行政区', en: 'Region' }, [
  text('adcode', '行政区划代码', 'Administrative code', { key: true, required: true }),
  text('name', '名称', 'Name', { required: true }),
  text('level', '级别', 'Level', { required: true, values: REGION_LEVEL }),
  text('parent', '上级', 'Parent', { references: 'region' }),
  text('province', '所属省级', 'Province', { references: 'region' }),
  text('city', '所属地级', 'City', { references: 'region' }),
  double('lon', '经度', 'Longitude', { unit: '°' }),
  double('lat', '纬度', 'Latitude', { unit: '°' }),
  double('west', '西界', 'West', { unit: '°' }),
  double('south', '南界', 'South', { unit: '°' }),
  double('east', '东界', 'East', { unit: '°' }),
  double('north', '北界', 'North', { unit: '°' }),
  date('valid_from', '启用日期', 'Valid from'),
  date('valid_to', '停用日期', 'Valid to'),
  text('former_codes', '曾用代码', 'Former codes', { list: true }),
  text('note', '备注', 'Note'),
]);
