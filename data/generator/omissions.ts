/**
 * Which nodes a city's synthetic firms leave out, so that every verdict, position and overlay can be met.
 * Node ids stand without their chain. `lost`: firms of the node were here and left. `filling`: a project is on its way.
 */
export interface Omission {
  readonly absent: readonly string[];
  readonly lost: readonly string[];
  readonly filling: readonly string[];
}

function leaveOut(absent: string, lost = '', filling = ''): Omission {
  const ids = (text: string): string[] => text.split(' ').filter((id) => id !== '');
  return { absent: ids(absent), lost: ids(lost), filling: ids(filling) };
}

/** City → chain → what is left out. */
export const OMISSIONS: Readonly<Record<string, Readonly<Record<string, Omission>>>> = {
  // 上饶
  '361100': {
    pv: leaveOut('polysilicon silver_paste rear_glass plant', 'polysilicon', 'plant polysilicon'),
    nev: leaveOut(
      'steel chip sensor bms onboard_charger brake body lamp harness cockpit driving swapping',
      'bms body',
      'harness cockpit',
    ),
    optics: leaveOut(
      'coating_material image_sensor plastic_lens prism coating camera_module laser vehicle projection',
      'image_sensor camera_module',
      'coating camera_module',
    ),
    copper: leaveOut('scrap smelting rod bar strip powder cable', 'smelting', 'strip'),
    textile: leaveOut(
      'silk chip_polyester pulp auxiliary filament knitted silk_fabric nonwoven dyeing garment industrial_textile',
      'pulp auxiliary',
      'silk_fabric nonwoven',
    ),
    biomed: leaveOut(
      'herb excipient packaging media steel_reactor pharma_equipment chemical_drug tcm_pieces tcm_drug device',
      'media device',
      'pharma_equipment chemical_drug',
    ),
    display: leaveOut(
      'oled_material photoresist target lcd_panel oled_panel touch module mini_led mobile',
      'mobile',
      'touch',
    ),
    lithium: leaveOut(
      'brine salt nickel_cobalt precursor lfp_cathode ncm_cathode silicon_anode cell bms pack power recycling',
      'lfp_cathode',
      'cell',
    ),
  },
  // 丽水
  '331100': {
    leather: leaveOut(
      'polyol nonwoven_base island_fibre wet_process dry_process microfibre finishing shoe_leather bag',
      'dry_process bag',
      'shoe_leather bag',
    ),
    ic: leaveOut(
      'eda ip_core sic_substrate target mask fab_equipment fab packaging advanced_packaging final_test',
      '',
      'fab',
    ),
    textile: leaveOut(
      'chip_polyester dye nylon spandex yarn knitted silk_fabric nonwoven home_textile industrial_textile brand',
      'spandex knitted',
      'knitted home_textile',
    ),
    biomed: leaveOut(
      'intermediate excipient packaging media steel_reactor api tcm_pieces biologic vaccine consumable distribution retail',
      'excipient tcm_pieces',
      'api retail',
    ),
    nev: leaveOut(
      'aluminium power_semiconductor sensor bms controller onboard_charger reducer chassis brake body interior tyre cockpit swapping',
      'chassis body tyre',
      'power_semiconductor reducer tyre',
    ),
    footwear: leaveOut(
      'fabric adhesive last accessory upper sport_shoe molded_shoe customised export',
      'adhesive accessory',
      'last upper',
    ),
    pump_valve: leaveOut(
      'stainless motor pneumatic_actuator surface control_valve industrial_pump water_pump system petrochemical water_works maintenance',
      'industrial_pump maintenance',
      'industrial_pump water_pump',
    ),
  },
  // 温州
  '330300': {
    pump_valve: leaveOut(
      'copper_bar forging motor electric_actuator surface plumbing_valve industrial_pump water_pump',
      'forging surface',
      'surface industrial_pump',
    ),
    footwear: leaveOut(
      'leather last accessory package upper sport_shoe molded_shoe customised',
      'upper molded_shoe',
      'accessory sport_shoe',
    ),
    leather: leaveOut(
      'solvent release_paper machine wet_process dry_process microfibre finishing car_interior',
      'solvent release_paper',
      'release_paper dry_process',
    ),
    textile: leaveOut(
      'silk chip_polyester pulp auxiliary filament woven knitted silk_fabric nonwoven home_textile industrial_textile',
      'woven knitted',
      'pulp auxiliary',
    ),
    nev: leaveOut(
      'power_semiconductor ncm_battery bms controller onboard_charger thermal lamp tyre cockpit swapping',
      'onboard_charger cockpit',
      'power_semiconductor cockpit',
    ),
    biomed: leaveOut(
      'herb packaging media steel_reactor tcm_pieces tcm_drug biologic vaccine diagnostics consumable retail lab_service',
      'packaging biologic',
      'media vaccine',
    ),
    optics: leaveOut(
      'crystal coating_material glass_lens prism coating lens_module laser vehicle instrument projection',
      'prism vehicle',
      'crystal projection',
    ),
    lithium: leaveOut(
      'brine nickel_cobalt precursor iron_phosphate foil_aluminium salt_electrolyte silicon_anode separator electrolyte bms pack power storage recycling',
      'iron_phosphate separator pack',
      'iron_phosphate salt_electrolyte recycling',
    ),
    pv: leaveOut(
      'equipment cell film rear_glass frame module inverter racking plant',
      'equipment frame',
      'frame racking',
    ),
  },
  // 苏州
  '320500': {
    ic: leaveOut(
      'fab_equipment test_equipment lead_frame packaging final_test module terminal auto_electronics',
      'fab_equipment auto_electronics',
      'fab_equipment final_test',
    ),
    display: leaveOut(
      'color_filter backlight touch cover_glass module mini_led mobile vehicle',
      'cover_glass module',
      'color_filter module',
    ),
    biomed: leaveOut(
      'herb excipient single_use_reactor tcm_drug vaccine device consumable distribution retail',
      'excipient retail',
      'distribution retail',
    ),
    nev: leaveOut(
      'power_semiconductor lfp_battery controller onboard_charger reducer brake interior cockpit vehicle charging',
      'power_semiconductor brake',
      'power_semiconductor controller',
    ),
    textile: leaveOut(
      'pulp dye viscose_staple spandex silk_fabric nonwoven dyeing home_textile industrial_textile',
      'nonwoven home_textile',
      'pulp dye',
    ),
    optics: leaveOut(
      'optical_plastic plastic_lens prism coating lens_module camera_module phone instrument',
      'coating phone',
      'coating camera_module',
    ),
    pv: leaveOut(
      'metal_silicon polysilicon wafer silver_paste cell rear_glass frame racking',
      'metal_silicon racking',
      'polysilicon frame',
    ),
    lithium: leaveOut(
      'nickel_cobalt precursor foil_aluminium salt_electrolyte solvent ncm_cathode silicon_anode separator cell pack power consumer',
      'precursor foil_aluminium',
      'foil_aluminium power',
    ),
    machinery: leaveOut(
      'steel casting hydraulic_valve engine control cab tunnel rental construction remanufacturing',
      'casting cab',
      'casting construction',
    ),
    copper: leaveOut(
      'scrap smelting precious alloy strip foil magnet_wire connector',
      'smelting strip',
      'precious foil',
    ),
    pump_valve: leaveOut(
      'copper_bar forging fastener bearing motor pneumatic_actuator surface control_valve industrial_pump water_pump',
      'bearing industrial_pump',
      'bearing motor',
    ),
  },
  // 无锡
  '320200': {
    ic: leaveOut(
      'eda sic_substrate gas mask fab_equipment test_equipment module auto_electronics',
      'gas mask',
      'eda fab_equipment',
    ),
    pv: leaveOut(
      'metal_silicon polysilicon silver_paste cell rear_glass inverter',
      'metal_silicon',
      'metal_silicon',
    ),
    nev: leaveOut(
      'aluminium sensor onboard_charger reducer chassis brake body interior driving swapping',
      'chassis body',
      'onboard_charger interior',
    ),
    textile: leaveOut(
      'cotton silk chip_polyester pulp auxiliary machine yarn knitted silk_fabric dyeing home_textile',
      'pulp yarn',
      'machine silk_fabric',
    ),
    biomed: leaveOut(
      'herb intermediate steel_reactor device_component chemical_drug tcm_pieces biologic diagnostics device consumable lab_service',
      'device lab_service',
      'intermediate chemical_drug',
    ),
    copper: leaveOut(
      'mining cathode alloy rod tube powder magnet_wire refrigeration',
      'tube refrigeration',
      'cathode alloy',
    ),
    lithium: leaveOut(
      'salt precursor iron_phosphate solvent lfp_cathode silicon_anode separator electrolyte structure pack storage recycling',
      'solvent pack',
      'iron_phosphate solvent',
    ),
    machinery: leaveOut(
      'steel casting electric_drive control concrete crane aerial road construction remanufacturing',
      'casting aerial',
      'control crane',
    ),
    pump_valve: leaveOut(
      'casting metal_seal bearing motor machining surface industrial_valve system petrochemical water_works',
      'bearing system',
      'industrial_valve water_works',
    ),
    display: leaveOut(
      'liquid_crystal optical_film backlight oled_panel touch cover_glass module mini_led tv vehicle',
      'optical_film cover_glass',
      'module mini_led',
    ),
  },
  // 长沙
  '430100': {
    machinery: leaveOut(
      'casting hydraulic_valve electric_drive bearing control cab rental construction remanufacturing',
      'casting control',
      'casting hydraulic_valve',
    ),
    nev: leaveOut(
      'aluminium sensor bms brake thermal body tyre cockpit driving charging',
      'thermal tyre',
      'body tyre',
    ),
    biomed: leaveOut(
      'herb intermediate packaging media single_use_reactor device_component api tcm_pieces biologic vaccine cdmo',
      'biologic cdmo',
      'media device_component',
    ),
    lithium: leaveOut(
      'ore salt precursor foil_copper foil_aluminium salt_electrolyte solvent equipment silicon_anode cell power consumer',
      'equipment consumer',
      'foil_aluminium solvent',
    ),
    display: leaveOut(
      'glass_substrate liquid_crystal oled_material equipment backlight oled_panel touch module mini_led tv',
      'liquid_crystal touch',
      'touch mini_led',
    ),
    ic: leaveOut(
      'eda silicon_wafer wet_chemical target lead_frame fab power_device packaging final_test module',
      'wet_chemical power_device',
      'silicon_wafer power_device',
    ),
    copper: leaveOut(
      'scrap alloy rod bar strip laminate circuit refrigeration',
      'alloy bar',
      'bar refrigeration',
    ),
    pump_valve: leaveOut(
      'stainless copper_bar forging metal_seal fastener surface industrial_valve control_valve plumbing_valve petrochemical',
      'stainless surface',
      'copper_bar petrochemical',
    ),
    pv: leaveOut(
      'metal_silicon wafer silver_paste cell rear_glass inverter racking plant',
      'silver_paste inverter',
      'cell racking',
    ),
    textile: leaveOut(
      'cotton silk chip_polyamide pulp machine viscose_staple nylon yarn woven knitted silk_fabric dyeing',
      'yarn',
      'woven',
    ),
  },
  // 合肥
  '340100': {
    display: leaveOut(
      'liquid_crystal driver_ic backlight touch cover_glass module mini_led vehicle',
      'liquid_crystal touch',
      'touch vehicle',
    ),
    nev: leaveOut(
      'aluminium chip sensor bms chassis brake cockpit driving charging battery_reuse',
      'chip brake',
      'bms brake',
    ),
    ic: leaveOut(
      'sic_substrate fab_equipment lead_frame design power_device final_test module terminal',
      'module terminal',
      'fab_equipment module',
    ),
    pv: leaveOut('metal_silicon polysilicon wafer silver_paste cell backsheet', 'silver_paste', 'cell'),
    lithium: leaveOut(
      'brine salt nickel_cobalt precursor foil_copper foil_aluminium silicon_anode electrolyte bms pack power recycling',
      'foil_copper pack',
      'precursor pack',
    ),
    biomed: leaveOut(
      'herb intermediate media steel_reactor api tcm_pieces tcm_drug diagnostics cdmo retail lab_service',
      'api lab_service',
      'intermediate media',
    ),
    machinery: leaveOut(
      'steel casting engine undercarriage control crane tunnel rental construction remanufacturing',
      'casting undercarriage',
      'tunnel construction',
    ),
    optics: leaveOut(
      'crystal coating_material equipment glass_lens prism coating camera_module laser phone vehicle',
      'crystal coating_material',
      'coating_material coating',
    ),
    copper: leaveOut(
      'scrap smelting cathode precious rod bar tube powder cable circuit',
      'smelting tube',
      'bar powder',
    ),
  },
  // 广州
  '440100': {
    nev: leaveOut(
      'aluminium magnet ncm_battery motor onboard_charger body lamp harness tyre cockpit',
      'motor cockpit',
      'motor onboard_charger',
    ),
    display: leaveOut(
      'color_filter optical_film backlight touch module mini_led mobile vehicle',
      'touch mini_led',
      'backlight module',
    ),
    biomed: leaveOut(
      'intermediate excipient media single_use_reactor api tcm_pieces cdmo distribution retail',
      'excipient cdmo',
      'intermediate tcm_pieces',
    ),
    ic: leaveOut(
      'sic_substrate test_equipment lead_frame power_device packaging final_test module terminal',
      'power_device final_test',
      'power_device final_test',
    ),
    textile: leaveOut(
      'pulp dye auxiliary polyester_staple woven nonwoven garment home_textile industrial_textile',
      'nonwoven garment',
      'woven home_textile',
    ),
    footwear: leaveOut(
      'leather adhesive last accessory sport_shoe customised brand online',
      'customised online',
      'last online',
    ),
    leather: leaveOut(
      'polyol wet_process dry_process microfibre finishing shoe_leather furniture car_interior',
      'microfibre shoe_leather',
      'polyol microfibre',
    ),
    optics: leaveOut(
      'image_sensor plastic_lens prism lens_module motor camera_module laser instrument projection',
      'motor instrument',
      'lens_module instrument',
    ),
    lithium: leaveOut(
      'brine salt nickel_cobalt precursor equipment ncm_cathode separator bms pack power storage recycling',
      'salt separator',
      'separator bms',
    ),
    machinery: leaveOut(
      'steel casting engine undercarriage control structure excavator piling rental construction remanufacturing',
      'excavator remanufacturing',
      'undercarriage construction',
    ),
    pv: leaveOut(
      'silver_paste cell glass rear_glass junction_box module inverter racking',
      'silver_paste module',
      'glass inverter',
    ),
  },
  // 成都
  '510100': {
    ic: leaveOut(
      'sic_substrate photoresist target substrate power_device advanced_packaging module terminal',
      'photoresist power_device',
      'target substrate',
    ),
    biomed: leaveOut(
      'intermediate packaging steel_reactor pharma_equipment api vaccine cdmo distribution retail',
      'api distribution',
      'pharma_equipment retail',
    ),
    nev: leaveOut(
      'steel magnet power_semiconductor ncm_battery bms motor controller interior cockpit battery_reuse',
      'magnet cockpit',
      'interior battery_reuse',
    ),
    display: leaveOut(
      'liquid_crystal driver_ic backlight touch cover_glass module mini_led vehicle',
      'backlight vehicle',
      'liquid_crystal touch',
    ),
    pv: leaveOut('metal_silicon wafer backsheet inverter racking plant', 'metal_silicon', 'plant'),
    footwear: leaveOut(
      'synthetic accessory machine upper molded_shoe customised brand online',
      'brand online',
      'brand online',
    ),
    optics: leaveOut(
      'equipment plastic_lens prism coating lens_module motor camera_module security vehicle',
      'equipment prism',
      'motor vehicle',
    ),
    lithium: leaveOut(
      'brine salt nickel_cobalt precursor iron_phosphate salt_electrolyte lfp_cathode separator electrolyte storage consumer recycling',
      'iron_phosphate recycling',
      'separator consumer',
    ),
    machinery: leaveOut(
      'steel casting engine bearing gearbox undercarriage control aerial construction remanufacturing',
      'control construction',
      'undercarriage remanufacturing',
    ),
    pump_valve: leaveOut(
      'copper_bar forging fastener bearing motor pneumatic_actuator machining industrial_valve plumbing_valve industrial_pump water_works maintenance',
      'copper_bar fastener',
      'forging plumbing_valve',
    ),
  },
  // 吉安
  '360800': {
    display: leaveOut(
      'glass_substrate liquid_crystal oled_material color_filter optical_film backlight lcd_panel mini_led tv vehicle',
      'mini_led vehicle',
      'color_filter optical_film',
    ),
    optics: leaveOut(
      'glass_lens prism coating lens_module camera_module phone projection',
      'projection',
      'camera_module',
    ),
    biomed: leaveOut(
      'single_use_reactor device_component biologic vaccine diagnostics device consumable distribution retail hospital lab_service',
      'device_component lab_service',
      'distribution hospital',
    ),
    textile: leaveOut(
      'cotton silk chip_polyester chip_polyamide auxiliary machine yarn woven silk_fabric nonwoven home_textile industrial_textile',
      'auxiliary silk_fabric',
      'auxiliary nonwoven',
    ),
    copper: leaveOut('smelting cathode precious rod tube foil refrigeration', 'rod', 'foil'),
    lithium: leaveOut(
      'salt precursor foil_copper foil_aluminium salt_electrolyte solvent equipment lfp_cathode silicon_anode separator cell bms pack storage',
      'foil_copper bms pack',
      'precursor salt_electrolyte equipment',
    ),
    ic: leaveOut(
      'eda sic_substrate photoresist gas design fab power_device advanced_packaging final_test module auto_electronics',
      'design module',
      'design fab',
    ),
    leather: leaveOut(
      'solvent_pu release_paper wet_process dry_process microfibre finishing furniture car_interior',
      'release_paper',
      'dry_process',
    ),
    pv: leaveOut(
      'silver_paste equipment cell film backsheet junction_box module inverter racking',
      'film inverter',
      'module racking',
    ),
  },
};
