import { defineEntity, double, text } from '../../entity';
import { AVAILABILITY, LAND_SUPPLY_MODE } from '../../ledgerEnumerations';

/** 地块: land that can be supplied, and how. */
export const landParcel = defineEntity('land_parcel', { zh: '地块', en: 'Land parcel' }, [
  text('parcel_id', '地块编号', 'Parcel id', {
    key: true,
    required: true,
    synonyms: ['地块号', '宗地号', '宗地编号'],
  }),
  text('type', '用地类型', 'Type', { synonyms: ['类型', '用地性质', '土地用途', '用途'] }),
  text('park', '园区', 'Park', { references: 'park' }),
  text('region', '行政区', 'Region', { references: 'region' }),
  double('area_mu', '面积', 'Area', {
    unit: '亩',
    synonyms: ['用地面积', '土地面积', '地块面积', '可用面积'],
  }),
  text('supply_mode', '供地方式', 'Supply mode', {
    values: LAND_SUPPLY_MODE,
    synonyms: ['供应方式', '出让方式'],
  }),
  text('status', '状态', 'Status', { values: AVAILABILITY, synonyms: ['地块状态', '使用状态'] }),
  text('polygon', '边界', 'Boundary', { help: { zh: 'GeoJSON 面，WGS 84', en: 'GeoJSON polygon, WGS 84' } }),
]);
