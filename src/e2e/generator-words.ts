/** Words that the generated library is written with: none of them from the sample library's organisation. */
const words = (line: string): readonly string[] => line.trim().split(/\s+/u);

export const verbs = words(`
  check label count measure rehearse confirm record separate replace inspect calibrate document compare test review
  schedule announce verify rotate standardise seal weigh photograph mark repeat question explain translate simplify
  protect isolate repair restart charge tighten drain ventilate sharpen lubricate store unload stack deliver collect
  register publish archive summarise estimate forecast negotiate order reserve invite welcome introduce train coach
  observe interview survey map sketch number shorten postpone divide combine exchange borrow return recycle rinse dry
  cool heat filter mix pour cut`);

export const things = words(`
  ladder harness anchor valve gauge pump compressor conveyor forklift pallet crate barrel cylinder hose coupling
  bearing gearbox propeller rudder winch crane lantern beacon buoy chart compass logbook timetable roster invoice
  receipt contract permit licence passport badge locker keyring padlock alarm siren sprinkler extinguisher hydrant
  blanket stretcher splint bandage thermometer microscope pipette centrifuge freezer incubator autoclave tray trolley
  cupboard drawer shelf folder envelope parcel stamp printer scanner keyboard monitor server router antenna cable
  socket battery fuse switch thermostat boiler radiator chimney gutter pipe drain manhole kerb pavement bridge tunnel
  platform signal carriage locomotive tram ferry barge trailer tyre brake clutch windscreen wiper mirror seatbelt
  helmet glove apron boot goggles mask respirator overall uniform notebook whiteboard poster leaflet questionnaire
  dashboard spreadsheet formula backup password certificate template glossary index catalogue inventory warehouse
  greenhouse orchard vineyard meadow hedge fence paddock stable kennel aquarium nursery classroom laboratory workshop
  kitchen oven kettle recipe ingredient allergen flour yeast dough cheese orchestra rehearsal costume curtain spotlight
  microphone camera tripod negative canvas pigment varnish sculpture manuscript archive footnote bibliography`);

export const qualities = words(`
  narrow loose empty crowded silent noisy damp dusty slippery frozen rusty brittle fragile heavy portable temporary
  seasonal nightly weekly overdue unlabelled duplicate outdated borrowed shared remote rural coastal foggy steep
  shallow hidden spare worn cracked faded bent leaking blocked overheated unattended unfamiliar improvised handwritten
  translated digital analogue automatic manual voluntary confidential provisional redundant parallel sequential
  horizontal vertical circular transparent flammable corrosive perishable imported inherited experimental ordinary
  delicate oversized magnetic`);

export const places = words(`
  harbour quarry sawmill brewery bakery dairy foundry shipyard airfield depot junction terminal library museum theatre
  observatory planetarium archive courthouse embassy hostel campsite lighthouse windmill reservoir dam canal marina
  stadium gymnasium swimming-pool botanical-garden market bazaar laundry tannery pottery printworks`);

export const events = words(`
  storm flood heatwave drought blackout strike festival election inspection audit relocation merger renovation launch
  shutdown handover shift-change delivery rehearsal evacuation drill harvest auction exhibition concert regatta
  marathon conference graduation anniversary`);

export const reasons = words(`
  fatigue hurry distraction glare vibration condensation corrosion misreading confusion overload understaffing
  interruption assumption habit optimism secrecy rivalry translation rounding friction leakage contamination
  misalignment overheating undervoltage backlog turnover absence weather traffic queueing`);
