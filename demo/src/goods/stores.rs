//! Who sells here: fourteen stores in as many cities, one that has applied, one that was suspended.

mod hours;

use super::{Store, StoreState, words};
use hours::{CLOSED, FRIDAY, MONDAY, SUNDAY, WEDNESDAY, but, daily, open, week};

/// The first is the one the demo's vendor owns.
pub fn stores() -> &'static [Store] {
    STORES
}

pub(super) fn store(slug: &str) -> Option<&'static Store> {
    STORES.iter().find(|store| store.slug == slug)
}

const STORES: &[Store] = &[
    Store {
        slug: "kiesel-ton",
        name: "Kiesel & Ton",
        name_ar: "كيزل وتون",
        description: words(
            "Kiesel & Ton is a pottery and kitchen shop in Neukölln: stoneware from our own two kilns, and \
             the enamel, oak and linen that belong around it. Whatever is on the shelf, we have used at \
             home for a year first.",
            "«كيزل وتون» ورشة خزف ومتجر لأدوات المطبخ في حي نويكولن ببرلين: أوانٍ حجرية من فرنينا، وما \
             يليق بها من مينا وبلوط وكتان. كل ما تراه على رفوفنا استعملناه في بيوتنا عامًا كاملًا قبل أن \
             نبيعه.",
        ),
        street: "Weserstraße 41",
        city: words("Berlin", "برلين"),
        zip: "12045",
        country: "DE",
        time_zone: "Europe/Berlin",
        phone: "+493023125041",
        website: "https://kiesel-ton.example",
        latitude: 52.4869,
        longitude: 13.4331,
        hours: but(MONDAY, CLOSED, week("11:00", "19:00", open("10:00", "18:00"), CLOSED)),
        colour: (0x3f, 0x5f, 0x5a),
        initials: "KT",
        joined: 2019,
        sells: &["tableware", "cookware", "kitchen-linen", "lighting", "decoration", "planters"],
        state: StoreState::Active,
    },
    Store {
        slug: "bayt-el-nol",
        name: "Bayt El Nol",
        name_ar: "بيت النول",
        description: words(
            "Bayt El Nol sells what Egyptian looms and needles still make by hand: linen from the Delta, \
             silk from Akhmim, appliqué from the Tentmakers' Street in Cairo. We pay by the piece, in \
             advance, and write the weaver's name on the label.",
            "يبيع «بيت النول» ما لا تزال الأنوال والإبر المصرية تصنعه باليد: كتان الدلتا وحرير أخميم \
             وخيّامية القاهرة. ندفع عن كل قطعة مقدّمًا، ونكتب اسم من نسجها على بطاقتها.",
        ),
        street: "14 Sharia Al Muizz",
        city: words("Cairo", "القاهرة"),
        zip: "11511",
        country: "EG",
        time_zone: "Africa/Cairo",
        phone: "+20225550114",
        website: "https://bayt-el-nol.example",
        latitude: 30.0459,
        longitude: 31.2624,
        hours: but(FRIDAY, CLOSED, daily("10:00", "20:00")),
        colour: (0xa8, 0x55, 0x2f),
        initials: "BN",
        joined: 2020,
        sells: &["home-textiles", "kitchen-linen", "tops", "accessories"],
        state: StoreState::Active,
    },
    Store {
        slug: "mada-tech",
        name: "Mada Tech",
        name_ar: "مدى تك",
        description: words(
            "Mada Tech designs headphones, keyboards and chargers in Dubai and repairs them there too. \
             Every product has spare parts and a manual in Arabic that was not translated by a machine.",
            "تصمّم «مدى تك» السماعات ولوحات المفاتيح والشواحن في دبي، وفيها تصلحها أيضًا. لكل منتج قطع \
             غيار ودليل بالعربية كتبه إنسان.",
        ),
        street: "Al Serkal Avenue 27, Al Quoz",
        city: words("Dubai", "دبي"),
        zip: "00000",
        country: "AE",
        time_zone: "Asia/Dubai",
        phone: "+97145550127",
        website: "https://mada-tech.example",
        latitude: 25.1422,
        longitude: 55.2257,
        hours: but(
            FRIDAY,
            open("15:00", "22:00"),
            week("10:00", "21:00", open("10:00", "22:00"), open("10:00", "21:00")),
        ),
        colour: (0x24, 0x3b, 0x6b),
        initials: "MT",
        joined: 2021,
        sells: &["audio", "computer-accessories", "phone-accessories"],
        state: StoreState::Active,
    },
    Store {
        slug: "rua-nove",
        name: "Rua Nove",
        name_ar: "روا نوفي",
        description: words(
            "Rua Nove sells clothes, shoes and bags from nine small factories between Lisbon and \
             Guimarães, each named on its label. We make few things, repeat them every year, and mend them \
             when they tear.",
            "تبيع «روا نوفي» ملابس وأحذية وحقائب من تسعة مصانع صغيرة بين لشبونة وغيمارايش، واسم كل مصنع \
             على بطاقة القطعة. نصنع القليل ونعيده كل سنة، ونرتق ما يتمزّق منه.",
        ),
        street: "Rua da Bica 9",
        city: words("Lisbon", "لشبونة"),
        zip: "1200-054",
        country: "PT",
        time_zone: "Europe/Lisbon",
        phone: "+351215550109",
        website: "https://rua-nove.example",
        latitude: 38.7094,
        longitude: -9.1466,
        hours: but(SUNDAY, CLOSED, daily("10:30", "19:30")),
        colour: (0x2f, 0x66, 0x9e),
        initials: "RN",
        joined: 2020,
        sells: &["tops", "outerwear", "shoes", "bags", "accessories"],
        state: StoreState::Active,
    },
    Store {
        slug: "darb-al-zaatar",
        name: "Darb Al Zaatar",
        name_ar: "درب الزعتر",
        description: words(
            "Darb Al Zaatar brings oil, honey, herbs and soap from the hills of Ajloun and the Balqa to \
             Amman, and from there to you. We know every grove and every hive, and we visit them before \
             each harvest.",
            "يحمل «درب الزعتر» الزيت والعسل والأعشاب والصابون من جبال عجلون والبلقاء إلى عمّان، ومنها \
             إليك. نعرف كل بستان وكل خلية، ونزورها قبل كل موسم.",
        ),
        street: "22 Rainbow Street, Jabal Amman",
        city: words("Amman", "عمّان"),
        zip: "11181",
        country: "JO",
        time_zone: "Asia/Amman",
        phone: "+96265550122",
        website: "https://darb-al-zaatar.example",
        latitude: 31.9502,
        longitude: 35.9251,
        hours: but(FRIDAY, CLOSED, daily("09:00", "19:00")),
        colour: (0x5f, 0x6f, 0x33),
        initials: "DZ",
        joined: 2021,
        sells: &["pantry", "tea", "skincare", "accessories"],
        state: StoreState::Active,
    },
    Store {
        slug: "lysholm",
        name: "Lysholm",
        name_ar: "ليسهولم",
        description: words(
            "Lysholm makes lamps and light furniture in a former rope factory on Refshaleøen. Everything \
             can be taken apart with the tool in the box, and everything is sold by the part.",
            "تصنع «ليسهولم» المصابيح والأثاث الخفيف في مصنع حبال قديم في كوبنهاغن. كل ما نبيعه يُفكّ \
             بالأداة المرفقة في العلبة، وكل قطعة منه تُباع على حدة.",
        ),
        street: "Refshalevej 163",
        city: words("Copenhagen", "كوبنهاغن"),
        zip: "1432",
        country: "DK",
        time_zone: "Europe/Copenhagen",
        phone: "+4535550163",
        website: "https://lysholm.example",
        latitude: 55.6919,
        longitude: 12.6152,
        hours: but(MONDAY, CLOSED, week("11:00", "18:00", open("10:00", "16:00"), open("11:00", "15:00"))),
        colour: (0xb5, 0x83, 0x2a),
        initials: "LY",
        joined: 2019,
        sells: &["lighting", "furniture", "decoration", "accessories"],
        state: StoreState::Active,
    },
    Store {
        slug: "bakir-han",
        name: "Bakır Han",
        name_ar: "باكير خان",
        description: words(
            "Bakır Han is four coppersmiths, one coffee roaster and a cat in a courtyard behind the Grand \
             Bazaar. We make pots to be handed down, and re-tin those your grandmother handed down to you.",
            "«باكير خان» أربعة نحّاسين ومحمّص قهوة وقطة في فناء خلف السوق المسقوف بإسطنبول. نصنع قدورًا \
             تورَّث، ونعيد تبييض ما ورثته عن جدتك.",
        ),
        street: "Çarkçılar Sokak 12",
        city: words("Istanbul", "إسطنبول"),
        zip: "34116",
        country: "TR",
        time_zone: "Europe/Istanbul",
        phone: "+902125550112",
        website: "https://bakir-han.example",
        latitude: 41.0132,
        longitude: 28.9693,
        hours: but(SUNDAY, CLOSED, daily("09:00", "18:30")),
        colour: (0xa0, 0x52, 0x33),
        initials: "BH",
        joined: 2020,
        sells: &["cookware", "tableware", "coffee", "pantry", "home-textiles"],
        state: StoreState::Active,
    },
    Store {
        slug: "kamogawa",
        name: "Kamogawa",
        name_ar: "كاموغاوا",
        description: words(
            "Kamogawa sells things for the desk and the table from workshops within a day's walk of the \
             Kamo river: paper, pens, bowls, knives and tea. Each comes with a card that names its maker \
             and tells how to care for it.",
            "يبيع «كاموغاوا» ما تحتاجه الطاولة والمكتب من ورش لا تبعد عن نهر كامو أكثر من مسيرة يوم: ورق \
             وأقلام وزبادٍ وسكاكين وشاي. ومع كل قطعة بطاقة باسم صانعها وطريقة العناية بها.",
        ),
        street: "Teramachi-dori 318, Nakagyo-ku",
        city: words("Kyoto", "كيوتو"),
        zip: "604-0915",
        country: "JP",
        time_zone: "Asia/Tokyo",
        phone: "+81755550318",
        website: "https://kamogawa.example",
        latitude: 35.0152,
        longitude: 135.7672,
        hours: but(WEDNESDAY, CLOSED, week("10:00", "18:00", open("10:00", "19:00"), open("10:00", "19:00"))),
        colour: (0x2f, 0x3f, 0x66),
        initials: "KM",
        joined: 2022,
        sells: &["notebooks", "pens", "tea", "tableware", "cookware", "decoration"],
        state: StoreState::Active,
    },
    Store {
        slug: "dar-zellij",
        name: "Dar Zellij",
        name_ar: "دار الزليج",
        description: words(
            "Dar Zellij works with forty-two craftspeople in Marrakech, Fez and Tiznit: tile cutters, \
             tanners, weavers, silversmiths. What you see is what is on their bench this month; when it is \
             gone, something else will be there.",
            "تعمل «دار الزليج» مع اثنين وأربعين صانعًا في مراكش وفاس وتيزنيت: زلّاجين ودبّاغين ونسّاجات \
             وصاغة. ما تراه هنا هو ما على طاولاتهم هذا الشهر، وإذا نفد حلّ محله شيء آخر.",
        ),
        street: "Rue Mouassine 58, Medina",
        city: words("Marrakech", "مراكش"),
        zip: "40030",
        country: "MA",
        time_zone: "Africa/Casablanca",
        phone: "+212524555058",
        website: "https://dar-zellij.example",
        latitude: 31.6304,
        longitude: -7.9893,
        hours: but(FRIDAY, CLOSED, daily("09:30", "19:00")),
        colour: (0x1f, 0x5f, 0x8b),
        initials: "ZJ",
        joined: 2021,
        sells: &[
            "tableware",
            "lighting",
            "home-textiles",
            "furniture",
            "decoration",
            "shoes",
            "bags",
            "jewellery",
            "skincare",
            "pantry",
            "outdoor",
        ],
        state: StoreState::Active,
    },
    Store {
        slug: "oud-najd",
        name: "Oud Najd",
        name_ar: "عود نجد",
        description: words(
            "Oud Najd composes perfumes and creams in Riyadh from what grows in the kingdom: rose, oud, \
             citrus, dates. Beside the counter there is always coffee, and both it and the dates can be \
             ordered here.",
            "يركّب «عود نجد» العطور والكريمات في الرياض مما تنبته أرض المملكة: الورد والعود والحمضيات \
             والتمر. وإلى جانب المنضدة دلة قهوة لا تنطفئ، والقهوة وتمرها يُطلبان من هنا أيضًا.",
        ),
        street: "Prince Turki Street 9, Al Olaya",
        city: words("Riyadh", "الرياض"),
        zip: "12244",
        country: "SA",
        time_zone: "Asia/Riyadh",
        phone: "+966115550109",
        website: "https://oud-najd.example",
        latitude: 24.6958,
        longitude: 46.6853,
        hours: but(
            FRIDAY,
            open("16:00", "23:30"),
            week("10:00", "23:00", open("10:00", "23:30"), open("10:00", "23:00")),
        ),
        colour: (0x4a, 0x2f, 0x3f),
        initials: "ON",
        joined: 2022,
        sells: &["fragrance", "skincare", "grooming", "coffee", "pantry"],
        state: StoreState::Active,
    },
    Store {
        slug: "finch-and-fern",
        name: "Finch & Fern",
        name_ar: "فينش وفيرن",
        description: words(
            "Finch & Fern is a glasshouse, a potting bench and a kettle under a railway arch in Peckham. \
             We sell plants that like flats, tools that last, and the tea we drink while repotting.",
            "«فينش وفيرن» بيت زجاجي وطاولة زراعة وغلاية شاي تحت قوس سكة حديد في بيكهام بلندن. نبيع نباتات \
             تحب الشقق وأدوات تدوم، والشاي الذي نشربه ونحن نبدّل الأصص.",
        ),
        street: "Arch 214, Blenheim Grove",
        city: words("London", "لندن"),
        zip: "SE15 4QL",
        country: "GB",
        time_zone: "Europe/London",
        phone: "+442079460214",
        website: "https://finch-and-fern.example",
        latitude: 51.4697,
        longitude: -0.0695,
        hours: but(MONDAY, CLOSED, week("10:00", "18:00", open("09:00", "18:00"), open("10:00", "16:00"))),
        colour: (0x38, 0x66, 0x45),
        initials: "FF",
        joined: 2020,
        sells: &["plants", "planters", "garden-tools", "tea", "posters", "books"],
        state: StoreState::Active,
    },
    Store {
        slug: "fjellvei",
        name: "Fjellvei",
        name_ar: "فيلفاي",
        description: words(
            "Fjellvei makes clothing and equipment for weather, tested on the hills that begin at the last \
             stop of the Oslo metro. Bring anything of ours back worn out, and we repair it or tell you \
             how.",
            "تصنع «فيلفاي» ثيابًا ومعدات لكل طقس، ونجرّبها على الجبال التي تبدأ عند آخر محطة مترو في \
             أوسلو. أعد إلينا ما تعب من قطعنا نصلحه لك أو نعلّمك كيف تصلحه.",
        ),
        street: "Thorvald Meyers gate 33",
        city: words("Oslo", "أوسلو"),
        zip: "0555",
        country: "NO",
        time_zone: "Europe/Oslo",
        phone: "+4722555033",
        website: "https://fjellvei.example",
        latitude: 59.9236,
        longitude: 10.7583,
        hours: week("10:00", "18:00", open("10:00", "16:00"), CLOSED),
        colour: (0x2d, 0x50, 0x4a),
        initials: "FV",
        joined: 2019,
        sells: &[
            "outdoor",
            "fitness",
            "team-sport",
            "cycling",
            "outerwear",
            "tops",
            "shoes",
            "bags",
            "accessories",
            "home-textiles",
        ],
        state: StoreState::Active,
    },
    Store {
        slug: "raouche-books",
        name: "Raouche Books",
        name_ar: "مكتبة الروشة",
        description: words(
            "Raouche Books publishes and sells books in Arabic and English from a shop that looks at the \
             sea. On the ground floor are the novels, upstairs the posters, and the electricity is our \
             own.",
            "تنشر «مكتبة الروشة» كتبًا بالعربية والإنجليزية وتبيعها في دكان يطلّ على البحر. الروايات في \
             الطابق الأرضي والملصقات في الأعلى، والكهرباء من عندنا.",
        ),
        street: "Rue Bliss 77, Hamra",
        city: words("Beirut", "بيروت"),
        zip: "1103",
        country: "LB",
        time_zone: "Asia/Beirut",
        phone: "+9611555077",
        website: "https://raouche-books.example",
        latitude: 33.8981,
        longitude: 35.4779,
        hours: but(SUNDAY, CLOSED, daily("09:30", "20:00")),
        colour: (0x8f, 0x35, 0x3a),
        initials: "RB",
        joined: 2023,
        sells: &["books", "posters", "notebooks", "games", "bags"],
        state: StoreState::Active,
    },
    Store {
        slug: "spatzennest",
        name: "Spatzennest",
        name_ar: "شباتسننست",
        description: words(
            "Spatzennest (the sparrow's nest) makes toys of wood, wool and paper in Vienna that need no \
             batteries and no explanation. We test them on our own eleven children, who are strict.",
            "«شباتسننست»، أي عش العصافير، تصنع في فيينا ألعابًا من الخشب والصوف والورق لا تحتاج إلى \
             بطاريات ولا إلى شرح. ويختبرها أطفالنا الأحد عشر، وهم صارمون.",
        ),
        street: "Lindengasse 18",
        city: words("Vienna", "فيينا"),
        zip: "1070",
        country: "AT",
        time_zone: "Europe/Vienna",
        phone: "+4315550118",
        website: "https://spatzennest.example",
        latitude: 48.2011,
        longitude: 16.3506,
        hours: but(SUNDAY, CLOSED, daily("10:00", "18:00")),
        colour: (0xc2, 0x5b, 0x3d),
        initials: "SN",
        joined: 2021,
        sells: &["building", "plush", "games", "outdoor-toys", "books"],
        state: StoreState::Active,
    },
    Store {
        slug: "sal-y-cera",
        name: "Sal y Cera",
        name_ar: "سال إي ثيرا",
        description: words(
            "Sal y Cera pours beeswax candles and stirs sea-salt soap in a backyard in Valencia. We are \
             two sisters and would like to send further than the Saturday market.",
            "تصبّ «سال إي ثيرا» شموع العسل وتحضّر صابون ملح البحر في فناء ببلنسية. نحن أختان نودّ أن تصل \
             بضاعتنا أبعد من سوق السبت.",
        ),
        street: "Carrer dels Cavallers 31",
        city: words("Valencia", "بلنسية"),
        zip: "46001",
        country: "ES",
        time_zone: "Europe/Madrid",
        phone: "+34965550131",
        website: "https://sal-y-cera.example",
        latitude: 39.4767,
        longitude: -0.3786,
        hours: but(MONDAY, CLOSED, week("16:30", "20:30", open("10:00", "14:00"), CLOSED)),
        colour: (0xc8, 0x92, 0x2e),
        initials: "SC",
        joined: 2026,
        sells: &["lighting", "skincare"],
        state: StoreState::Pending,
    },
    Store {
        slug: "gadget-harbour",
        name: "Gadget Harbour",
        name_ar: "غادجت هاربر",
        description: words(
            "Gadget Harbour imports phone cases and power banks through the port of Rotterdam. Low prices, \
             plain boxes, next-day dispatch.",
            "تستورد «غادجت هاربر» أغطية الهواتف والبطاريات المتنقلة عبر ميناء روتردام. أسعار منخفضة وعلب \
             بسيطة، والشحن في اليوم التالي.",
        ),
        street: "Waalhaven Oostzijde 77",
        city: words("Rotterdam", "روتردام"),
        zip: "3087 BM",
        country: "NL",
        time_zone: "Europe/Amsterdam",
        phone: "+31105550177",
        website: "https://gadget-harbour.example",
        latitude: 51.8839,
        longitude: 4.4425,
        hours: week("09:00", "17:00", CLOSED, CLOSED),
        colour: (0x33, 0x3d, 0x4d),
        initials: "GH",
        joined: 2024,
        sells: &["phone-accessories"],
        state: StoreState::Suspended,
    },
];
