//! What can be said of an article in a word: colour, material, sizes, figures.

use super::{AttributeKind, Kind, Words, words};

pub fn attribute_kinds() -> &'static [AttributeKind] {
    KINDS
}

const fn text(
    key: &'static str,
    en: &'static str,
    ar: &'static str,
    values: &'static [(&'static str, Words)],
) -> AttributeKind {
    AttributeKind { key, label: words(en, ar), kind: Kind::Text, unit: None, values }
}

const fn number(
    key: &'static str,
    en: &'static str,
    ar: &'static str,
    unit: (&'static str, &'static str),
) -> AttributeKind {
    AttributeKind {
        key,
        label: words(en, ar),
        kind: Kind::Number,
        unit: Some(words(unit.0, unit.1)),
        values: &[],
    }
}

const fn count(key: &'static str, en: &'static str, ar: &'static str) -> AttributeKind {
    AttributeKind { key, label: words(en, ar), kind: Kind::Number, unit: None, values: &[] }
}

const fn boolean(key: &'static str, en: &'static str, ar: &'static str) -> AttributeKind {
    AttributeKind { key, label: words(en, ar), kind: Kind::Boolean, unit: None, values: &[] }
}

const ML: (&str, &str) = ("ml", "مل");
const LITRES: (&str, &str) = ("l", "لتر");
const CM: (&str, &str) = ("cm", "سم");
const MM: (&str, &str) = ("mm", "مم");
const GRAMS: (&str, &str) = ("g", "غ");
const WATTS: (&str, &str) = ("W", "واط");
const HOURS: (&str, &str) = ("h", "ساعة");

const KINDS: &[AttributeKind] = &[
    text("colour", "Colour", "اللون", COLOURS),
    text("material", "Material", "الخامة", MATERIALS),
    text("origin", "Origin", "بلد المنشأ", ORIGINS),
    // chosen by the buyer
    text("size", "Size", "المقاس", CLOTHES_SIZES),
    text("shoe_size", "Shoe size", "مقاس الحذاء", SHOE_SIZES),
    text("ring_size", "Ring size", "مقاس الخاتم", RING_SIZES),
    text("pack", "Pack", "العبوة", PACKS),
    text("capacity", "Volume", "الحجم", CAPACITIES),
    text("diameter", "Diameter", "القطر", DIAMETERS),
    text("dimensions", "Dimensions", "الأبعاد", DIMENSIONS),
    text("format", "Format", "القياس", FORMATS),
    text("length", "Cable length", "طول الكابل", LENGTHS),
    text("fits", "Phone size", "حجم الهاتف", PHONE_SIZES),
    text("head", "Head size", "محيط الرأس", HEAD_SIZES),
    // figures
    number("capacity_ml", "Capacity", "السعة", ML),
    number("volume_l", "Bag volume", "سعة الحقيبة", LITRES),
    number("diameter_cm", "Across", "قطر القطعة", CM),
    number("diameter_mm", "Case diameter", "قطر العلبة", MM),
    number("height_cm", "Height", "الارتفاع", CM),
    number("width_cm", "Width", "العرض", CM),
    number("length_cm", "Length", "الطول", CM),
    number("pot_cm", "Pot", "قطر الأصيص", CM),
    number("weight_g", "Weight", "الوزن", GRAMS),
    number("power_w", "Power", "القدرة", WATTS),
    number("battery_h", "Battery life", "عمر البطارية", HOURS),
    number("burn_h", "Burning time", "مدة الاشتعال", HOURS),
    number("capacity_mah", "Battery capacity", "سعة البطارية", ("mAh", "مللي أمبير ساعة")),
    number("age_from", "From age", "العمر من", ("years", "سنة")),
    count("pieces", "Pieces", "عدد القطع"),
    count("pages", "Pages", "عدد الصفحات"),
    count("persons", "Sleeps", "عدد الأشخاص"),
    // yes or no
    boolean("handmade", "Handmade", "صناعة يدوية"),
    boolean("organic", "Organic", "عضوي"),
    boolean("vegan", "Vegan", "نباتي بالكامل"),
    boolean("caffeine_free", "Caffeine-free", "خالٍ من الكافيين"),
    boolean("dishwasher_safe", "Dishwasher-safe", "آمن في غسالة الصحون"),
    boolean("induction", "Induction hobs", "مناسب للحث الحراري"),
    boolean("dimmable", "Dimmable", "إضاءة قابلة للتخفيت"),
    boolean("wireless", "Wireless", "لاسلكي"),
    boolean("noise_cancelling", "Noise cancelling", "عزل الضوضاء"),
    boolean("waterproof", "Waterproof", "مقاوم للماء"),
    boolean("uv400", "UV400 protection", "حماية من الأشعة فوق البنفسجية"),
    boolean("pet_safe", "Safe for pets", "آمن للحيوانات الأليفة"),
    // words
    text("fit", "Fit", "القصّة", FITS),
    text("roast", "Roast", "درجة التحميص", ROASTS),
    text("scent", "Scent", "الرائحة", SCENTS),
    text("skin", "Skin type", "نوع البشرة", SKINS),
    text("light", "Light", "الإضاءة المطلوبة", LIGHTS),
    text("bulb", "Bulb", "نوع اللمبة", BULBS),
    text("connector", "Connection", "التوصيل", CONNECTORS),
    text("layout", "Keyboard layout", "تخطيط المفاتيح", LAYOUTS),
    text("ruling", "Ruling", "التسطير", RULINGS),
    text("ink", "Ink", "لون الحبر", INKS),
    text("nib", "Nib", "الريشة", NIBS),
    text("language", "Language", "اللغة", LANGUAGES),
    text("binding", "Binding", "التجليد", BINDINGS),
];

const COLOURS: &[(&str, Words)] = &[
    ("white", words("White", "أبيض")),
    ("beige", words("Beige", "بيج")),
    ("natural", words("Natural", "طبيعي")),
    ("yellow", words("Yellow", "أصفر")),
    ("orange", words("Orange", "برتقالي")),
    ("red", words("Red", "أحمر")),
    ("pink", words("Pink", "وردي")),
    ("purple", words("Purple", "بنفسجي")),
    ("blue", words("Blue", "أزرق")),
    ("green", words("Green", "أخضر")),
    ("brown", words("Brown", "بني")),
    ("grey", words("Grey", "رمادي")),
    ("black", words("Black", "أسود")),
    ("copper", words("Copper", "نحاسي")),
    ("gold", words("Gold", "ذهبي")),
    ("silver", words("Silver", "فضي")),
    ("clear", words("Clear", "شفاف")),
    ("multicolour", words("Multicolour", "متعدد الألوان")),
];

const MATERIALS: &[(&str, Words)] = &[
    ("stoneware", words("Stoneware", "فخار حجري")),
    ("porcelain", words("Porcelain", "بورسلين")),
    ("earthenware", words("Earthenware", "فخار مزجّج")),
    ("terracotta", words("Terracotta", "فخار")),
    ("ceramic-tile", words("Ceramic tile", "زليج")),
    ("glass", words("Glass", "زجاج")),
    ("copper", words("Copper", "نحاس أحمر")),
    ("brass", words("Brass", "نحاس أصفر")),
    ("steel", words("Steel", "فولاذ")),
    ("cast-iron", words("Cast iron", "حديد زهر")),
    ("enamel", words("Enamelled steel", "فولاذ مطلي بالمينا")),
    ("aluminium", words("Aluminium", "ألمنيوم")),
    ("tin", words("Tin", "صفيح")),
    ("silver", words("Silver", "فضة")),
    ("oak", words("Oak", "بلوط")),
    ("walnut", words("Walnut", "جوز")),
    ("ash", words("Ash", "دردار")),
    ("beech", words("Beech", "زان")),
    ("cherry", words("Cherry wood", "خشب الكرز")),
    ("maple", words("Maple", "قيقب")),
    ("cedar", words("Cedar", "أرز")),
    ("olive-wood", words("Olive wood", "خشب الزيتون")),
    ("pear-wood", words("Pear wood", "خشب الكمثرى")),
    ("cork", words("Cork", "فلين")),
    ("straw", words("Straw", "قش")),
    ("bone", words("Bone", "عظم")),
    ("cotton", words("Cotton", "قطن")),
    ("linen", words("Linen", "كتان")),
    ("canvas", words("Canvas", "قماش قنّب")),
    ("silk", words("Silk", "حرير")),
    ("wool", words("Wool", "صوف")),
    ("lambswool", words("Lambswool", "صوف الحملان")),
    ("merino", words("Merino wool", "صوف ميرينو")),
    ("mohair", words("Mohair", "موهير")),
    ("down", words("Down", "ريش")),
    ("leather", words("Leather", "جلد")),
    ("nubuck", words("Nubuck", "جلد نوبوك")),
    ("synthetic-leather", words("Synthetic leather", "جلد صناعي")),
    ("nylon", words("Nylon", "نايلون")),
    ("recycled-nylon", words("Recycled nylon", "نايلون معاد تدويره")),
    ("acetate", words("Acetate", "أسيتات")),
    ("polycarbonate", words("Polycarbonate", "بولي كربونات")),
    ("bio-plastic", words("Bio-based plastic", "بلاستيك حيوي")),
    ("natural-rubber", words("Natural rubber", "مطاط طبيعي")),
    ("paper", words("Paper", "ورق")),
    ("beeswax", words("Beeswax", "شمع العسل")),
    ("plant-wax", words("Plant wax", "شمع نباتي")),
];

const ORIGINS: &[(&str, Words)] = &[
    ("austria", words("Austria", "النمسا")),
    ("brazil", words("Brazil", "البرازيل")),
    ("colombia", words("Colombia", "كولومبيا")),
    ("denmark", words("Denmark", "الدنمارك")),
    ("egypt", words("Egypt", "مصر")),
    ("england", words("England", "إنجلترا")),
    ("ethiopia", words("Ethiopia", "إثيوبيا")),
    ("germany", words("Germany", "ألمانيا")),
    ("guatemala", words("Guatemala", "غواتيمالا")),
    ("japan", words("Japan", "اليابان")),
    ("jordan", words("Jordan", "الأردن")),
    ("kenya", words("Kenya", "كينيا")),
    ("lebanon", words("Lebanon", "لبنان")),
    ("morocco", words("Morocco", "المغرب")),
    ("norway", words("Norway", "النرويج")),
    ("pakistan", words("Pakistan", "باكستان")),
    ("portugal", words("Portugal", "البرتغال")),
    ("saudi-arabia", words("Saudi Arabia", "السعودية")),
    ("spain", words("Spain", "إسبانيا")),
    ("turkey", words("Türkiye", "تركيا")),
    ("yemen", words("Yemen", "اليمن")),
];

const CLOTHES_SIZES: &[(&str, Words)] = &[
    ("S", words("S", "صغير (S)")),
    ("M", words("M", "وسط (M)")),
    ("L", words("L", "كبير (L)")),
    ("XL", words("XL", "كبير جدًا (XL)")),
];

const SHOE_SIZES: &[(&str, Words)] = &[
    ("36", words("36", "36")),
    ("37", words("37", "37")),
    ("38", words("38", "38")),
    ("39", words("39", "39")),
    ("40", words("40", "40")),
    ("41", words("41", "41")),
    ("42", words("42", "42")),
    ("43", words("43", "43")),
    ("44", words("44", "44")),
    ("45", words("45", "45")),
];

const RING_SIZES: &[(&str, Words)] = &[
    ("50", words("50", "50")),
    ("52", words("52", "52")),
    ("54", words("54", "54")),
    ("56", words("56", "56")),
    ("58", words("58", "58")),
];

const PACKS: &[(&str, Words)] = &[
    ("250 g", words("250 g", "250 غ")),
    ("500 g", words("500 g", "500 غ")),
    ("1 kg", words("1 kg", "1 كغ")),
];

const CAPACITIES: &[(&str, Words)] = &[
    ("50 ml", words("50 ml", "50 مل")),
    ("100 ml", words("100 ml", "100 مل")),
    ("500 ml", words("500 ml", "500 مل")),
    ("750 ml", words("750 ml", "750 مل")),
    ("0.5 l", words("0.5 l", "نصف لتر")),
    ("1 l", words("1 l", "لتر واحد")),
    ("2 l", words("2 l", "لتران")),
    ("3 l", words("3 l", "3 لترات")),
    ("5 l", words("5 l", "5 لترات")),
];

const DIAMETERS: &[(&str, Words)] = &[
    ("14 cm", words("14 cm", "14 سم")),
    ("20 cm", words("20 cm", "20 سم")),
    ("21 cm", words("21 cm", "21 سم")),
    ("24 cm", words("24 cm", "24 سم")),
    ("27 cm", words("27 cm", "27 سم")),
    ("28 cm", words("28 cm", "28 سم")),
];

const DIMENSIONS: &[(&str, Words)] = &[
    ("120 × 180 cm", words("120 × 180 cm", "120 × 180 سم")),
    ("160 × 230 cm", words("160 × 230 cm", "160 × 230 سم")),
    ("200 × 300 cm", words("200 × 300 cm", "200 × 300 سم")),
];

const FORMATS: &[(&str, Words)] = &[
    ("A6", words("A6", "A6")),
    ("A5", words("A5", "A5")),
    ("A4", words("A4", "A4")),
    ("30 × 40 cm", words("30 × 40 cm", "30 × 40 سم")),
    ("50 × 70 cm", words("50 × 70 cm", "50 × 70 سم")),
];

const LENGTHS: &[(&str, Words)] = &[("1 m", words("1 m", "متر واحد")), ("2 m", words("2 m", "متران"))];

const PHONE_SIZES: &[(&str, Words)] =
    &[("6.1 inch", words("6.1 inch", "6.1 بوصة")), ("6.7 inch", words("6.7 inch", "6.7 بوصة"))];

const HEAD_SIZES: &[(&str, Words)] =
    &[("52–56 cm", words("52–56 cm", "من 52 إلى 56 سم")), ("56–60 cm", words("56–60 cm", "من 56 إلى 60 سم"))];

const FITS: &[(&str, Words)] =
    &[("regular", words("Regular", "عادية")), ("relaxed", words("Relaxed", "واسعة مريحة"))];

const ROASTS: &[(&str, Words)] = &[
    ("light", words("Light", "فاتح")),
    ("medium", words("Medium", "متوسط")),
    ("dark", words("Dark", "داكن")),
];

const SCENTS: &[(&str, Words)] = &[
    ("unscented", words("Unscented", "بلا عطر")),
    ("woody", words("Woody", "خشبية")),
    ("floral", words("Floral", "زهرية")),
    ("citrus", words("Citrus", "حمضية")),
    ("green", words("Green", "خضراء")),
    ("fresh", words("Fresh", "منعشة")),
    ("spicy", words("Spicy", "توابل")),
    ("amber", words("Amber", "عنبرية")),
    ("musky", words("Musky", "مسكية")),
];

const SKINS: &[(&str, Words)] = &[
    ("all", words("All skin types", "كل أنواع البشرة")),
    ("dry", words("Dry", "جافة")),
    ("oily", words("Oily", "دهنية")),
    ("sensitive", words("Sensitive", "حساسة")),
];

const LIGHTS: &[(&str, Words)] = &[
    ("bright", words("Bright", "ضوء ساطع")),
    ("half-shade", words("Half shade", "نصف ظل")),
    ("shade", words("Shade", "ظل")),
];

const BULBS: &[(&str, Words)] = &[
    ("led", words("Built-in LED", "LED مدمجة")),
    ("e14", words("E14", "قاعدة E14")),
    ("e27", words("E27", "قاعدة E27")),
];

const CONNECTORS: &[(&str, Words)] = &[
    ("usb-c", words("USB-C", "USB-C")),
    ("usb-a", words("USB-A", "USB-A")),
    ("hdmi", words("HDMI", "HDMI")),
    ("jack", words("3.5 mm jack", "مقبس 3.5 مم")),
    ("mains", words("Mains", "تيار كهربائي")),
];

const LAYOUTS: &[(&str, Words)] = &[
    ("arabic-english", words("Arabic and English", "عربي وإنجليزي")),
    ("english", words("English", "إنجليزي")),
    ("german", words("German", "ألماني")),
];

const RULINGS: &[(&str, Words)] = &[
    ("plain", words("Plain", "بيضاء")),
    ("lined", words("Lined", "مسطّرة")),
    ("dotted", words("Dotted", "منقّطة")),
    ("squared", words("Squared", "مربّعات")),
];

const INKS: &[(&str, Words)] =
    &[("black", words("Black", "أسود")), ("blue", words("Blue", "أزرق")), ("grey", words("Grey", "رمادي"))];

const NIBS: &[(&str, Words)] = &[
    ("fine", words("Fine", "رفيعة")),
    ("medium", words("Medium", "متوسطة")),
    ("broad", words("Broad", "عريضة")),
    ("oblique", words("Oblique", "مائلة")),
    ("brush", words("Brush", "فرشاة")),
];

const LANGUAGES: &[(&str, Words)] = &[
    ("english", words("English", "الإنجليزية")),
    ("bilingual", words("Arabic and English", "العربية والإنجليزية")),
];

const BINDINGS: &[(&str, Words)] =
    &[("paperback", words("Paperback", "غلاف ورقي")), ("hardback", words("Hardback", "غلاف مقوّى"))];
