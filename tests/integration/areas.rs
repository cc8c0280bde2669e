//! What the outlines must agree with: official areas, and the units that are looked at closely.
//!
//! The same tables as in `tools/geodata/expectations.py` and `levels.py`.

/// A state, a day, its official area in km² without dependencies, and the tolerance in percent.
pub(crate) type StateArea = (&'static str, &'static str, f64, f64);

pub(crate) const STATES: &[StateArea] = &[
    // With East Berlin.
    ("DDR", "1985-01-01", 108_333.0, 1.0),
    // Without West Berlin.
    ("DEU", "1985-01-01", 248_237.0, 1.0),
    ("WBER", "1985-01-01", 480.1, 4.0),
    ("SAA", "1950-01-01", 2_569.0, 5.0),
    ("DEU", "2000-01-01", 357_022.0, 1.0),
    ("CSK", "1980-01-01", 127_900.0, 1.0),
    ("YUG", "1980-01-01", 255_804.0, 1.0),
    // Official figure counts the White Sea and the Sea of Azov.
    ("SUN", "1980-01-01", 22_402_200.0, 2.0),
    ("SCG", "2000-01-01", 102_173.0, 1.0),
    ("FTT", "1950-01-01", 738.0, 8.0),
    ("POL", "2000-01-01", 312_696.0, 2.0),
    ("CZE", "2000-01-01", 78_871.0, 2.0),
    ("SVK", "2000-01-01", 49_035.0, 2.0),
    ("HUN", "2000-01-01", 93_030.0, 2.0),
    ("AUT", "2000-01-01", 83_879.0, 2.0),
    ("CHE", "2000-01-01", 41_285.0, 2.0),
    // Metropolitan.
    ("FRA", "2000-01-01", 551_500.0, 2.0),
    ("ESP", "2000-01-01", 505_990.0, 2.0),
    ("PRT", "2000-01-01", 92_226.0, 2.0),
    ("ITA", "2000-01-01", 301_339.0, 2.0),
    // With the Crown dependencies.
    ("GBR", "2000-01-01", 244_380.0, 2.0),
    ("IRL", "2000-01-01", 70_273.0, 2.0),
    ("BEL", "2000-01-01", 30_528.0, 2.0),
    // Official figure counts IJsselmeer and Wadden Sea.
    ("NLD", "2000-01-01", 41_543.0, 12.0),
    ("LUX", "2000-01-01", 2_586.0, 2.0),
    ("DNK", "2000-01-01", 43_094.0, 2.0),
    // With Svalbard and Jan Mayen.
    ("NOR", "2000-01-01", 385_207.0, 2.0),
    ("SWE", "2000-01-01", 450_295.0, 2.0),
    ("FIN", "2000-01-01", 338_455.0, 2.0),
    ("ISL", "2000-01-01", 103_000.0, 2.0),
    ("GRC", "2000-01-01", 131_957.0, 2.0),
    ("TUR", "2000-01-01", 783_562.0, 2.0),
    ("BGR", "2000-01-01", 110_994.0, 2.0),
    ("ROU", "2000-01-01", 238_397.0, 2.0),
    ("ALB", "2000-01-01", 28_748.0, 2.0),
    ("MKD", "2000-01-01", 25_713.0, 2.0),
    ("MNE", "2010-01-01", 13_812.0, 2.0),
    // Without Kosovo.
    ("SRB", "2010-01-01", 77_474.0, 2.0),
    ("KOS", "2010-01-01", 10_887.0, 1.0),
    ("BIH", "2000-01-01", 51_209.0, 2.0),
    ("HRV", "2000-01-01", 56_594.0, 3.0),
    ("SVN", "2000-01-01", 20_271.0, 2.0),
    ("EST", "2000-01-01", 45_339.0, 2.0),
    ("LVA", "2000-01-01", 64_589.0, 2.0),
    ("LTU", "2000-01-01", 65_300.0, 2.0),
    ("BLR", "2000-01-01", 207_600.0, 2.0),
    // With Crimea.
    ("UKR", "2020-01-01", 603_628.0, 2.0),
    ("MDA", "2000-01-01", 33_846.0, 2.0),
    ("GEO", "2000-01-01", 69_700.0, 2.0),
    ("ARM", "2000-01-01", 29_743.0, 2.0),
    ("AZE", "2000-01-01", 86_600.0, 2.0),
    // The island without the British bases.
    ("CYP", "1980-01-01", 8_997.0, 2.0),
    ("MLT", "2000-01-01", 316.0, 4.0),
    ("DZA", "2000-01-01", 2_381_741.0, 4.0),
];

/// Units that are measured together, their official area in km², and the tolerance in percent.
pub(crate) type UnitArea = (&'static [&'static str], f64, f64);

pub(crate) const UNITS: &[UnitArea] = &[
    (&["BER-W"], 480.1, 4.0),
    (&["BER-E"], 403.1, 4.0),
    (&["DEU-SL"], 2_569.0, 5.0),
    (&["TRI-A"], 222.5, 25.0),
    (&["TRI-BS", "TRI-BH"], 515.5, 8.0),
    (&["UKR-43"], 26_945.0, 2.0),
    (&["RUS-KGD"], 15_125.0, 12.0),
    (&["MDA-TN"], 4_163.0, 28.0),
    (&["GEO-AB"], 8_660.0, 2.0),
    (&["GEO-SO"], 3_900.0, 15.0),
    (&["CYP-N"], 3_355.0, 3.0),
    (&["CYP-SB"], 254.0, 12.0),
    (&["SJM"], 61_022.0, 2.0),
    (&["GRL"], 2_166_086.0, 2.0),
    (&["FRO"], 1_399.0, 6.0),
    (&["PRT-AZ"], 2_333.0, 12.0),
    (&["PRT-MD"], 801.0, 2.0),
    (&["ESP-CN"], 7_447.0, 2.0),
    (&["FIN-AX"], 1_583.0, 41.0),
    (&["USA-AK"], 1_477_953.0, 2.0),
    (&["USA-HI"], 16_635.0, 2.0),
    (&["ESH"], 266_000.0, 2.0),
    (&["SYR-GO"], 1_200.0, 2.0),
];

/// Europe, the Mediterranean, the Caucasus and the Atlantic islands, which are kept finer than the rest.
pub(crate) const DETAIL: &[&str] = &[
    "ALB", "AND", "ARM", "AUT", "AZE", "AZE-NK", "BEL", "BER-E", "BER-W", "BGR", "BIH", "BLR",
    "BMU", "CHE", "CYP", "CYP-BZ", "CYP-N", "CYP-SB", "CZE", "DEU-E", "DEU-SL", "DEU-W", "DNK",
    "DZA-N", "ESP", "ESP-CE", "ESP-CN", "EST", "FIN", "FIN-AX", "FRA", "FRO", "GBR", "GBR-CI",
    "GBR-IM", "GEO", "GEO-AB", "GEO-SO", "GIB", "GRC", "HRV", "HUN", "IRL", "ISL", "ISR", "ITA",
    "KOS", "LBN", "LIE", "LTU", "LUX", "LVA", "MCO", "MDA", "MDA-TN", "MKD", "MLT", "MNE", "NJM",
    "NLD", "NOR", "POL", "PRT", "PRT-AZ", "PRT-MD", "PSE-GZ", "PSE-WB", "ROU", "RUS-KGD", "SJM",
    "SMR", "SPM", "SRB", "SVK", "SVN", "SWE", "SYR", "SYR-GO", "TRI-A", "TRI-BH", "TRI-BS", "TUN",
    "TUR", "UKR", "UKR-09", "UKR-09L", "UKR-14", "UKR-14D", "UKR-23", "UKR-43", "UKR-65", "VAT",
];
