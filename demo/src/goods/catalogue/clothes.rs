//! Clothes: tops, jackets, hats, scarves.

use crate::goods::family::{CLOTHES, Family, RINGS, family, item};

pub(super) const FAMILIES: &[Family] = &[
    family("rua-nove", "tops", "t-shirt", "Tejo")
        .named("Tejo heavyweight T-shirt, {}", "تيشيرت تيجو السميك، {}")
        .about(
            "A 240-gram jersey that does not show what is beneath and does not lose its collar. Knitted \
             and sewn in Barcelos, cut straight, washed before it is cut so that the size you buy stays \
             the size you have.",
            "قماش جيرسيه بوزن 240 غرامًا لا يشفّ عما تحته ولا ترتخي ياقته. يُحاك ويُخاط في بارسيلوس بقصّة \
             مستقيمة، ويُغسل قماشه قبل التفصيل فيبقى مقاسه كما اشتريته.",
        )
        .costs(3400)
        .with(&[("material", "cotton"), ("fit", "regular"), ("organic", "true"), ("origin", "portugal")])
        .choose(CLOTHES)
        .come(&[
            item("white", "أبيض", "white", 0xf1efe9),
            item("black", "أسود", "black", 0x262627),
            item("tile blue", "أزرق خزفي", "blue", 0x3b68a5),
            item("olive", "زيتي", "green", 0x69704a),
            item("brick", "طوبي", "red", 0xa1503c),
            item("sand marl", "رملي مموّج", "beige", 0xcfc2a8),
        ]),
    family("bayt-el-nol", "tops", "t-shirt", "Giza 45")
        .named("Giza cotton T-shirt, {}", "تيشيرت من قطن الجيزة، {}")
        .about(
            "Giza 45 is picked by hand and grows in only one corner of the Delta; its fibre is so long \
             that the yarn needs hardly any twist. The shirt is thin, cool and has a quiet sheen. Relaxed \
             fit.",
            "يُقطف قطن جيزة 45 باليد ولا ينمو إلا في ركن واحد من الدلتا، وأليافه طويلة لا يحتاج خيطها إلى \
             برم كثير. القميص رقيق بارد على الجلد وفيه لمعة هادئة. قصّته مريحة.",
        )
        .costs(4800)
        .with(&[("material", "cotton"), ("fit", "relaxed"), ("organic", "false"), ("origin", "egypt")])
        .choose(CLOTHES)
        .come(&[
            item("off-white", "أبيض عاجي", "white", 0xf0e9da),
            item("navy", "كحلي", "blue", 0x283550),
            item("rose clay", "وردي ترابي", "pink", 0xc6938a),
            item("grey marl", "رمادي مموّج", "grey", 0xa5a6a7),
            item("black", "أسود", "black", 0x262627),
        ]),
    family("rua-nove", "tops", "shirt", "Tejo")
        .named("Tejo Oxford shirt, {}", "قميص أكسفورد من تيجو، {}")
        .about(
            "Oxford cloth with a soft unlined collar that rolls as it should, and buttons of real \
             mother-of-pearl. Long enough to tuck in, short enough to leave out. Iron it damp or not at \
             all.",
            "قماش أكسفورد بياقة لينة بلا حشوة تنثني كما ينبغي، وأزرار من الصدف الطبيعي. طوله يسمح بإدخاله \
             في البنطال أو تركه خارجه. يُكوى رطبًا أو لا يُكوى أبدًا.",
        )
        .costs(7900)
        .with(&[("material", "cotton"), ("fit", "regular"), ("origin", "portugal")])
        .choose(CLOTHES)
        .come(&[
            item("white", "أبيض", "white", 0xf1efe9),
            item("pale blue", "أزرق فاتح", "blue", 0xa9c1d9),
            item("blue stripe", "مخطط بالأزرق", "blue", 0x7f9cc2),
            item("pink", "وردي", "pink", 0xe2b8b8),
            item("forest", "أخضر غابي", "green", 0x39523f),
        ]),
    family("bayt-el-nol", "tops", "shirt", "Nol")
        .named("Nol linen shirt, {}", "قميص كتان من نول، {}")
        .about(
            "Cut wide in the shoulder after the galabeya, with a band collar and a placket of three \
             buttons. The linen is washed with enzymes, creases softly and dries on the line within an \
             hour in Cairo.",
            "قصّة واسعة الكتفين مستوحاة من الجلابية، بياقة قائمة وفتحة بثلاثة أزرار. كتانه مغسول ناعم \
             الثنيات، ويجفّ على الحبل في القاهرة خلال ساعة.",
        )
        .costs(6900)
        .with(&[("material", "linen"), ("fit", "relaxed"), ("origin", "egypt")])
        .choose(CLOTHES)
        .come(&[
            item("undyed", "بلون الكتان الطبيعي", "natural", 0xdacdb0),
            item("white", "أبيض", "white", 0xf2f0ea),
            item("indigo", "نيلي", "blue", 0x39486f),
            item("palm green", "أخضر نخيلي", "green", 0x60774f),
            item("saffron", "زعفراني", "yellow", 0xd49a36),
        ]),
    family("rua-nove", "tops", "sweater", "Serra")
        .named("Serra lambswool sweater, {}", "كنزة سيرا من صوف الحملان، {}")
        .about(
            "Lambswool from the Serra da Estrela, knitted in one piece without side seams. Soft enough for \
             a bare neck, dense enough for a windy platform. Air it instead of washing it, and it will \
             last for years.",
            "صوف حملان من جبال إشتريلا محبوك قطعة واحدة بلا درزات جانبية. ناعم على الرقبة وكثيف في وجه \
             الريح على رصيف القطار. هوِّها بدل أن تغسلها تدم لك سنوات.",
        )
        .costs(11900)
        .with(&[("material", "lambswool"), ("fit", "regular"), ("origin", "portugal")])
        .choose(CLOTHES)
        .come(&[
            item("oatmeal", "بلون الشوفان", "beige", 0xd2c2a2),
            item("navy", "كحلية", "blue", 0x2a3650),
            item("mustard", "بلون الخردل", "yellow", 0xbf922f),
            item("moss", "طحلبية", "green", 0x68704d),
            item("bordeaux", "خمرية", "red", 0x6b2832),
        ]),
    family("fjellvei", "tops", "sweater", "Vidde")
        .named("Vidde patterned sweater, {}", "كنزة فيدّه المنقوشة، {}")
        .about(
            "A yoke in two colours, knitted in the round, in the manner of Setesdal. The wool keeps its \
             grease, so light rain rolls off and it needs no washing after every hike.",
            "صدر بنقش من لونين محبوك دائريًا على طريقة وادي سيتسدال. يحتفظ صوفها بدهنه الطبيعي فينزلق عنه \
             المطر الخفيف، ولا تحتاج إلى غسل بعد كل رحلة.",
        )
        .costs(16900)
        .with(&[("material", "wool"), ("fit", "regular"), ("origin", "norway")])
        .choose(CLOTHES)
        .come(&[
            item("ice crystals", "بنقش بلورات الثلج", "blue", 0x5f7f9c),
            item("reindeer", "بنقش الأيائل", "brown", 0x6f5543),
            item("pine branches", "بنقش أغصان الصنوبر", "green", 0x4b624d),
            item("falling snow", "بنقش الثلج على أسود", "black", 0x303132),
        ]),
    family("fjellvei", "outerwear", "jacket", "Fjellvei")
        .named("Regn rain jacket, {}", "سترة مطر راين، {}")
        .about(
            "Three layers, taped seams, and a hood that turns with your head. Zips under the arms let the \
             steam out on the way up. It packs into its own pocket and weighs 390 g in size M.",
            "ثلاث طبقات ودرزات محكمة، وقلنسوة تدور مع رأسك. سحّابان تحت الإبطين يُخرجان البخار في الصعود. \
             تُطوى داخل جيبها ووزنها 390 غرامًا في مقاس M.",
        )
        .costs(18900)
        .with(&[
            ("material", "recycled-nylon"),
            ("waterproof", "true"),
            ("fit", "regular"),
            ("weight_g", "390"),
            ("origin", "norway"),
        ])
        .choose(CLOTHES)
        .come(&[
            item("signal orange", "برتقالية ساطعة", "orange", 0xd9662b),
            item("deep fjord", "زرقاء عميقة", "blue", 0x264a66),
            item("lichen", "خضراء حزازية", "green", 0x98a06a),
            item("black", "سوداء", "black", 0x252628),
            item("cloudberry", "صفراء توتية", "yellow", 0xd79a3a),
        ]),
    family("rua-nove", "outerwear", "jacket", "Tejo")
        .named("Tejo chore jacket, {}", "جاكيت عمل من تيجو، {}")
        .about(
            "The jacket of dockers and gardeners: four patch pockets, a straight hem, corozo buttons. \
             Cotton moleskin that starts stiff and is yours after a month. Unlined, for spring and for \
             layering.",
            "جاكيت عمّال الميناء والبستانيين: أربعة جيوب خارجية وحاشية مستقيمة وأزرار من جوز الكوروزو. \
             قماشه قطن كثيف يبدأ قاسيًا ويصير على هيئتك بعد شهر. بلا بطانة، للربيع وللّبس فوق طبقات.",
        )
        .costs(13900)
        .with(&[("material", "cotton"), ("waterproof", "false"), ("fit", "relaxed"), ("origin", "portugal")])
        .choose(CLOTHES)
        .come(&[
            item("work blue", "أزرق عمّالي", "blue", 0x3f5c8f),
            item("tobacco", "بلون التبغ", "brown", 0x7f5a36),
            item("olive", "زيتي", "green", 0x636a45),
            item("ecru", "بيج فاتح", "beige", 0xdfd3b8),
        ]),
    family("fjellvei", "outerwear", "jacket", "Fjellvei")
        .named("Vinter down jacket, {}", "جاكيت فينتر المحشو بالريش، {}")
        .about(
            "Traceable grey duck down, 700 fill, in baffles that grow smaller towards the elbows. Cuffs \
             close tight under a glove and the collar stands up to the nose. For dry cold to −15 °C.",
            "ريش بط رمادي معروف المصدر بدرجة انتفاخ 700، في حجرات تصغر نحو المرفقين. أكمامه تُحكم تحت \
             القفاز وياقته ترتفع حتى الأنف. للبرد الجاف حتى 15 درجة تحت الصفر.",
        )
        .costs(27900)
        .with(&[
            ("material", "down"),
            ("waterproof", "false"),
            ("fit", "regular"),
            ("weight_g", "620"),
            ("origin", "norway"),
        ])
        .choose(CLOTHES)
        .come(&[
            item("polar night", "ليلي قطبي", "blue", 0x1f2a44),
            item("glacier", "أزرق جليدي", "blue", 0x9fbccb),
            item("rowan red", "أحمر قانٍ", "red", 0x9f2f2c),
            item("granite", "رمادي غرانيتي", "grey", 0x6c6e70),
        ]),
    family("fjellvei", "accessories", "hat", "Vidde")
        .named("Vidde ribbed beanie, {}", "قبعة فيدّه الصوفية المضلّعة، {}")
        .about(
            "Merino outside, a band of fleece inside where the forehead is. Turn the cuff up for the city, \
             down for the ski track. One size.",
            "صوف ميرينو من الخارج وشريط مبطّن ناعم عند الجبين. اثنِ طرفها في المدينة وأنزله على مسار \
             التزلج. مقاس واحد.",
        )
        .costs(3600)
        .with(&[("material", "merino"), ("weight_g", "75"), ("origin", "norway")])
        .come(&[
            item("cream", "كريمية", "beige", 0xe6dcc5),
            item("rust", "بلون الصدأ", "orange", 0xb0582f),
            item("pine", "خضراء صنوبرية", "green", 0x345043),
            item("navy", "كحلية", "blue", 0x28344d),
            item("charcoal", "فحمية", "grey", 0x47484a),
        ]),
    family("rua-nove", "accessories", "hat", "Alentejo")
        .named("Alentejo straw hat, {}", "قبعة قش من ألنتيجو، {}")
        .about(
            "Plaited rye straw, sewn in a spiral, with a brim of eight centimetres that really gives \
             shade. A drawstring inside fits it to heads from 55 to 59 cm. It may get wet; let it dry on a \
             bowl.",
            "قش جاودار مضفور ومخيط حلزونيًا، وحافته بعرض ثمانية سنتيمترات تظلّل حقًا. شريط داخلي يضبطها \
             على رأس محيطه من 55 إلى 59 سم. لا بأس أن تبتلّ؛ دعها تجفّ فوق وعاء.",
        )
        .costs(4900)
        .with(&[("material", "straw"), ("weight_g", "110"), ("handmade", "true"), ("origin", "portugal")])
        .come(&[
            item("black ribbon", "بشريط أسود", "natural", 0xdcc28c),
            item("terracotta ribbon", "بشريط بلون الفخار", "natural", 0xd8b981),
            item("blue-striped ribbon", "بشريط مخطط بالأزرق", "natural", 0xd4b87f),
            item("natural, with chin cord", "طبيعية مع رباط", "natural", 0xe0c997),
        ]),
    family("darb-al-zaatar", "accessories", "scarf", "Balqa")
        .named("Jordanian shemagh, {}", "شماغ أردني {}")
        .about(
            "Cotton woven in Amman, with tassels knotted by a cooperative of women in Salt. 120 × 120 cm: \
             for the head against the sun, for the neck against the wind, or over the back of a chair.",
            "قطن منسوج في عمّان، وأهدابه من عمل جمعية نسائية في السلط تعقدها خيطًا خيطًا. مقاسه 120 × 120 \
             سم: للرأس من الشمس، أو للرقبة من الريح، أو على ظهر كرسي.",
        )
        .costs(3400)
        .with(&[
            ("material", "cotton"),
            ("width_cm", "120"),
            ("length_cm", "120"),
            ("handmade", "true"),
            ("origin", "jordan"),
        ])
        .come(&[
            item("red on white", "أحمر على أبيض", "red", 0xb23138),
            item("black on white", "أسود على أبيض", "black", 0x3a3a3c),
            item("sand on white", "رملي على أبيض", "beige", 0xc9b48c),
            item("white on white", "أبيض على أبيض", "white", 0xefeeea).costs(3900),
        ]),
    family("bayt-el-nol", "accessories", "scarf", "Nol")
        .named("Akhmim silk scarf, {}", "وشاح حرير أخميمي، {}")
        .about(
            "Akhmim wove silk for the courts of Byzantium, and a few looms still run. Raw silk with a \
             little cotton in the weft, so it holds a knot. 60 × 180 cm; wash cool, by hand.",
            "نسجت أخميم الحرير لبلاط بيزنطة، وما زالت فيها أنوال قليلة تدور. حرير خام مع قليل من القطن في \
             اللحمة ليثبت عقده. مقاسه 60 × 180 سم، ويُغسل باليد بماء فاتر.",
        )
        .costs(8400)
        .with(&[
            ("material", "silk"),
            ("width_cm", "60"),
            ("length_cm", "180"),
            ("weight_g", "90"),
            ("handmade", "true"),
            ("origin", "egypt"),
        ])
        .come(&[
            item("turquoise", "فيروزي", "blue", 0x3c9aa0),
            item("aubergine", "باذنجاني", "purple", 0x5a3350),
            item("gold and ivory", "ذهبي وعاجي", "yellow", 0xcfa856),
            item("henna", "بلون الحناء", "orange", 0xa3552e),
        ]),
    family("rua-nove", "accessories", "sunglasses", "Farol")
        .named("Farol sunglasses, {}", "نظارة شمسية فارول، {}")
        .about(
            "Cut from a sheet of cellulose acetate, polished for three days in a drum with beech chips. \
             Category 3 lenses, polarised, full protection to UV400. The hinges have five barrels and do \
             not loosen.",
            "مقصوصة من لوح أسيتات سليلوزي ومصقولة ثلاثة أيام في أسطوانة مع رقائق خشب الزان. عدساتها \
             مستقطبة من الفئة 3 وتحمي حتى UV400. مفصلاتها خماسية لا ترتخي.",
        )
        .costs(11500)
        .with(&[("material", "acetate"), ("uv400", "true"), ("weight_g", "31"), ("origin", "portugal")])
        .come(&[
            item("tortoise, green lenses", "بنقش درع السلحفاة وعدسات خضراء", "brown", 0x6d4427),
            item("black, grey lenses", "سوداء بعدسات رمادية", "black", 0x232324),
            item("honey, brown lenses", "عسلية بعدسات بنية", "orange", 0xc18a45),
            item("clear, blue lenses", "شفافة بعدسات زرقاء", "clear", 0xcfd8dd),
            item("olive, green lenses", "زيتية بعدسات خضراء", "green", 0x5d6342),
        ]),
    family("lysholm", "accessories", "watch", "Tid")
        .named("Tid 38 watch, {}", "ساعة يد تيد 38، {}")
        .about(
            "A 38 mm case of brushed steel, a domed sapphire glass and a dial with nothing on it that does \
             not tell the time. Japanese quartz movement, water-resistant to 50 m. The strap changes \
             without a tool.",
            "علبة من الفولاذ غير اللامع قطرها 38 مم وزجاج ياقوتي مقبّب، وميناء لا شيء عليه سوى الوقت. \
             حركتها كوارتز يابانية وتقاوم الماء حتى 50 مترًا. يُبدَّل سوارها بلا أدوات.",
        )
        .costs(16900)
        .with(&[
            ("material", "steel"),
            ("diameter_mm", "38"),
            ("waterproof", "true"),
            ("weight_g", "58"),
            ("origin", "denmark"),
        ])
        .come(&[
            item("white dial, tan leather", "ميناء أبيض وسوار جلد بني", "white", 0xb98a5c),
            item("black dial, black leather", "ميناء أسود وسوار جلد أسود", "black", 0x2a2a2b),
            item("blue dial, steel mesh", "ميناء أزرق وسوار فولاذ مضفور", "blue", 0x37557d).costs(18900),
            item("green dial, olive canvas", "ميناء أخضر وسوار قماش زيتي", "green", 0x4a5d42),
            item("sand dial, brown leather", "ميناء رملي وسوار جلد داكن", "beige", 0xcdb68d),
        ]),
    family("dar-zellij", "jewellery", "ring", "Tiznit")
        .named("Tiznit silver ring, {}", "خاتم فضة من تيزنيت، {}")
        .about(
            "Made by the silversmiths of Tiznit from 925 silver, engraved with a burin and blackened in \
             the grooves so that the drawing stays clear. The hallmark is inside the band.",
            "من عمل صاغة تيزنيت، فضة عيار 925 محفورة بالإزميل ومعتّقة في أخاديدها ليبقى النقش واضحًا. \
             الدمغة في باطن الخاتم.",
        )
        .costs(5900)
        .with(&[("material", "silver"), ("handmade", "true"), ("origin", "morocco")])
        .choose(RINGS)
        .come(&[
            item("plain hammered band", "حلقة مطروقة سادة", "silver", 0xb9bbbc).costs(4800),
            item("carnelian", "بحجر عقيق أحمر", "red", 0xa4432e).costs(7400),
            item("amazonite", "بحجر أمازونيت", "blue", 0x6fb0a8).costs(7200),
            item("southern cross", "الصليب الجنوبي", "silver", 0xaeb1b3),
            item("two braided strands", "ضفيرة مزدوجة", "silver", 0xc1c3c4),
        ]),
    family("dar-zellij", "jewellery", "necklace", "Tiznit")
        .named("Tiznit necklace, {}", "عقد فضة من تيزنيت، {}")
        .about(
            "925 silver on a chain that can be closed at 42, 45 or 48 cm. Each pendant goes through three \
             pairs of hands: one casts, one engraves, one sets the stone. Comes in a small box of thuya \
             wood.",
            "فضة عيار 925 على سلسلة تُغلق عند 42 أو 45 أو 48 سم. تمرّ كل قلادة بثلاث أيدٍ: يد تسبك ويد \
             تنقش ويد ترصّع. تأتي في علبة صغيرة من خشب العرعار.",
        )
        .costs(8900)
        .with(&[("material", "silver"), ("length_cm", "48"), ("handmade", "true"), ("origin", "morocco")])
        .come(&[
            item("khamsa", "خميسة", "silver", 0xb6b9ba),
            item("crescent with coral", "هلال بالمرجان", "red", 0xb9503f).costs(10900),
            item("amber drop", "قطرة كهرمان", "orange", 0xc68a35).costs(11900),
            item("fibula triangle", "مثلث التازرزيت", "silver", 0xaaadae),
            item("turquoise bead", "خرزة فيروز", "blue", 0x4ba3a6).costs(9400),
        ]),
];
