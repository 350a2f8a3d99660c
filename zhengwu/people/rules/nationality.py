"""国籍: ISO 3166-1 alpha-3, with the names of the countries people most often come from.

The standard's letters stand on passports and permits themselves (ICAO 9303), so they are what is asked and stored.
"""

from __future__ import annotations

from zhengwu.kernel.pure import BadInput

Loc = tuple[str | int, ...]

CHINA = "CHN"

#: Chinese and English names, by how often they are met at a window; the rest of the standard is accepted by its letters.
NATIONALITIES: dict[str, tuple[str, str]] = {
    "CHN": ("中国", "China"),
    "KOR": ("韩国", "South Korea"),
    "JPN": ("日本", "Japan"),
    "USA": ("美国", "United States"),
    "VNM": ("越南", "Vietnam"),
    "MMR": ("缅甸", "Myanmar"),
    "LAO": ("老挝", "Laos"),
    "MYS": ("马来西亚", "Malaysia"),
    "SGP": ("新加坡", "Singapore"),
    "THA": ("泰国", "Thailand"),
    "IDN": ("印度尼西亚", "Indonesia"),
    "PHL": ("菲律宾", "Philippines"),
    "KHM": ("柬埔寨", "Cambodia"),
    "IND": ("印度", "India"),
    "PAK": ("巴基斯坦", "Pakistan"),
    "BGD": ("孟加拉国", "Bangladesh"),
    "NPL": ("尼泊尔", "Nepal"),
    "LKA": ("斯里兰卡", "Sri Lanka"),
    "MNG": ("蒙古", "Mongolia"),
    "PRK": ("朝鲜", "North Korea"),
    "RUS": ("俄罗斯", "Russia"),
    "KAZ": ("哈萨克斯坦", "Kazakhstan"),
    "KGZ": ("吉尔吉斯斯坦", "Kyrgyzstan"),
    "TJK": ("塔吉克斯坦", "Tajikistan"),
    "UZB": ("乌兹别克斯坦", "Uzbekistan"),
    "GBR": ("英国", "United Kingdom"),
    "FRA": ("法国", "France"),
    "DEU": ("德国", "Germany"),
    "ITA": ("意大利", "Italy"),
    "ESP": ("西班牙", "Spain"),
    "NLD": ("荷兰", "Netherlands"),
    "SWE": ("瑞典", "Sweden"),
    "POL": ("波兰", "Poland"),
    "UKR": ("乌克兰", "Ukraine"),
    "TUR": ("土耳其", "Türkiye"),
    "IRN": ("伊朗", "Iran"),
    "SAU": ("沙特阿拉伯", "Saudi Arabia"),
    "ARE": ("阿联酋", "United Arab Emirates"),
    "YEM": ("也门", "Yemen"),
    "EGY": ("埃及", "Egypt"),
    "ETH": ("埃塞俄比亚", "Ethiopia"),
    "NGA": ("尼日利亚", "Nigeria"),
    "KEN": ("肯尼亚", "Kenya"),
    "TZA": ("坦桑尼亚", "Tanzania"),
    "GHA": ("加纳", "Ghana"),
    "ZAF": ("南非", "South Africa"),
    "CAN": ("加拿大", "Canada"),
    "BRA": ("巴西", "Brazil"),
    "MEX": ("墨西哥", "Mexico"),
    "ARG": ("阿根廷", "Argentina"),
    "AUS": ("澳大利亚", "Australia"),
    "NZL": ("新西兰", "New Zealand"),
}

_LETTERS = """
    ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ BMU BOL
    BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM
    DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY
    HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY
    LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM
    NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU
    SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON
    TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE XXA XXB
"""
_ALL = frozenset(_LETTERS.split())


class NationalityMissing(BadInput):
    """A passport without a country."""

    code = "nationality.missing"


class NationalityUnknown(BadInput):
    """Letters that stand for no country; XXA (stateless) and XXB (refugee) are known."""

    code = "nationality.unknown"


def read_nationality(typed: str, *, required: bool = False, loc: Loc = ("nationality",)) -> str:
    """The three letters of a nationality, upper case; empty where none is given and none is needed.

    Raises:
        NationalityMissing, NationalityUnknown
    """
    code = typed.strip().upper()
    if not code:
        if required:
            raise NationalityMissing.one(loc, "请选择国籍，照护照上的三个字母，如 KOR。", "nationality.missing")
        return ""
    if code not in _ALL:
        raise NationalityUnknown.one(
            loc,
            "没有“{typed}”这个国籍代码。请照护照上的三个字母填，如 KOR。",
            "nationality.unknown",
            typed=typed.strip()[:20],
        )
    return code


def nationality_name(code: str, *, english: bool = False) -> str:
    """The country's name, or its letters where we have none."""
    return NATIONALITIES[code][english] if code in NATIONALITIES else code
