//! Lamps and candles, and the textiles of a living room.

use crate::goods::family::{Family, choice, family, item};

pub(super) const FAMILIES: &[Family] = &[
    family("lysholm", "lighting", "table-lamp", "Lysholm")
        .named("Glød table lamp, {}", "مصباح طاولة غلود، {}")
        .about(
            "A half moon of spun aluminium on a short stem; turn the shade and the light goes to the book \
             or to the wall. It dims by a touch on the base and remembers how bright you left it. 34 cm \
             high, with two metres of fabric cable.",
            "نصف قمر من الألمنيوم على ساق قصيرة؛ أدر الغطاء فيتجه الضوء إلى الكتاب أو إلى الجدار. تخفت \
             إضاءته بلمسة على القاعدة، ويتذكّر الدرجة التي تركته عليها. ارتفاعه 34 سم وسلكه المغلّف \
             بالقماش طوله متران.",
        )
        .costs(14900)
        .with(&[
            ("material", "aluminium"),
            ("height_cm", "34"),
            ("power_w", "7"),
            ("dimmable", "true"),
            ("bulb", "led"),
            ("origin", "denmark"),
        ])
        .come(&[
            item("chalk", "أبيض طباشيري", "white", 0xece9e1),
            item("ochre", "أصفر مغري", "yellow", 0xc8932f),
            item("bottle green", "أخضر زجاجي", "green", 0x33594a),
            item("brick", "أحمر طوبي", "red", 0xa04d38),
            item("brass finish", "بلون النحاس الأصفر", "gold", 0xc09a4e).costs(18900),
        ]),
    family("lysholm", "lighting", "table-lamp", "Lysholm")
        .named("Svamp mushroom lamp, {}", "مصباح سفامب على شكل فطر، {}")
        .about(
            "Cap and stem are blown from one gather of glass, so the light glows through the whole lamp \
             and throws no hard shadow. Small enough for a windowsill or a shelf between books: 26 cm. \
             Takes an E14 bulb.",
            "القبعة والساق منفوختان من كتلة زجاج واحدة، فيشعّ المصباح كله ولا يرمي ظلًا قاسيًا. حجمه 26 سم \
             يناسب حافة النافذة أو رفًا بين الكتب. يعمل بلمبة E14.",
        )
        .costs(11900)
        .with(&[
            ("material", "glass"),
            ("height_cm", "26"),
            ("dimmable", "false"),
            ("bulb", "e14"),
            ("handmade", "true"),
            ("origin", "denmark"),
        ])
        .come(&[
            item("milk white", "أبيض حليبي", "white", 0xf1eee7),
            item("honey", "عسلي", "orange", 0xd39b4a),
            item("rose", "وردي", "pink", 0xd7a3a0),
            item("smoke", "دخاني", "grey", 0x8c8a88),
        ]),
    family("lysholm", "lighting", "floor-lamp", "Lysholm")
        .named("Stork floor lamp, {}", "مصباح أرضي ستورك، {}")
        .about(
            "One thin leg, one heavy foot, and an arm that reaches over the back of a sofa. The head tilts \
             in every direction and the switch sits where your hand falls when you are seated. 148 cm \
             high; the foot is 24 cm across.",
            "ساق نحيلة وقدم ثقيلة وذراع تمتدّ فوق ظهر الأريكة. يميل رأسه في كل اتجاه، ومفتاحه حيث تقع يدك \
             وأنت جالس. ارتفاعه 148 سم وقطر قاعدته 24 سم.",
        )
        .costs(27900)
        .with(&[
            ("material", "steel"),
            ("height_cm", "148"),
            ("dimmable", "true"),
            ("bulb", "e27"),
            ("origin", "denmark"),
        ])
        .come(&[
            item("matt black", "أسود مطفأ", "black", 0x2b2b2c),
            item("warm white", "أبيض دافئ", "white", 0xe9e4d9),
            item("olive", "زيتوني", "green", 0x6c7050),
            item("oak and linen", "بلوط وكتان", "natural", 0xc4a57a).costs(31900),
        ]),
    family("lysholm", "lighting", "pendant-lamp", "Lysholm")
        .named("Vinge pendant lamp, {}", "مصباح معلّق فينغه، {}")
        .about(
            "Three nested shades hide the bulb from every seat at the table and let its light fall out \
             between them. 40 cm across, with a cord of three metres to be shortened as needed. Hang it 60 \
             cm above the table top.",
            "ثلاث طبقات متداخلة تحجب اللمبة عن كل جالس إلى المائدة ويتسلّل الضوء من بينها. عرضه 40 سم \
             وسلكه ثلاثة أمتار يُقصَّر حسب الحاجة. علّقه على ارتفاع 60 سم فوق سطح الطاولة.",
        )
        .costs(22900)
        .with(&[
            ("material", "aluminium"),
            ("diameter_cm", "40"),
            ("bulb", "e27"),
            ("dimmable", "true"),
            ("origin", "denmark"),
        ])
        .come(&[
            item("chalk", "أبيض طباشيري", "white", 0xece9e1),
            item("terracotta", "لون الفخار", "orange", 0xb86a4b),
            item("petrol", "أزرق نفطي", "blue", 0x2f5563),
            item("pale rose", "وردي باهت", "pink", 0xdcb9af),
            item("graphite", "غرافيت", "grey", 0x4a4c4f),
        ]),
    family("dar-zellij", "lighting", "pendant-lamp", "Dar Zellij")
        .named("Pierced brass lantern, {}", "ثريا نحاسية مخرّمة، {}")
        .about(
            "Every hole is struck by hand with a punch, some four thousand of them, and in the evening \
             they lie on the ceiling as stars. Comes wired with a chain of one metre and an E27 socket.",
            "كل ثقب فيها ضربة إزميل باليد، نحو أربعة آلاف ثقب تنتثر على السقف نجومًا عند المساء. تصلك \
             موصولة بالسلك مع سلسلة طولها متر وقاعدة لمبة E27.",
        )
        .costs(18500)
        .with(&[("material", "brass"), ("bulb", "e27"), ("handmade", "true"), ("origin", "morocco")])
        .come(&[
            item("globe, 35 cm", "كروية 35 سم", "gold", 0xc39a45).with(&[("diameter_cm", "35")]),
            item("drop, 45 cm", "على شكل قطرة 45 سم", "gold", 0xb58a3a)
                .costs(21500)
                .with(&[("height_cm", "45")]),
            item("onion dome, 40 cm", "على شكل قبة 40 سم", "copper", 0xad7345)
                .costs(19900)
                .with(&[("height_cm", "40")]),
            item("small globe, 22 cm", "كروية صغيرة 22 سم", "gold", 0xcaa557)
                .costs(11900)
                .with(&[("diameter_cm", "22")]),
        ]),
    family("kiesel-ton", "lighting", "candle", "Stille")
        .named("Stille scented candle, {}", "شمعة شتيله برائحة {}")
        .about(
            "Rapeseed wax with a cotton wick in a stoneware cup from our own kiln, which makes a good \
             espresso cup afterwards. Burns for about 45 hours. Let the whole surface melt the first time, \
             and it will burn evenly to the end.",
            "شمع من زيت السلجم بفتيل قطني في كوب حجري من فرننا، يصلح بعدها فنجانًا للإسبريسو. تدوم نحو 45 \
             ساعة. دع سطحها يذوب كله في المرة الأولى لتحترق بالتساوي حتى النهاية.",
        )
        .costs(2900)
        .with(&[
            ("material", "plant-wax"),
            ("weight_g", "380"),
            ("burn_h", "45"),
            ("handmade", "true"),
            ("origin", "germany"),
        ])
        .come(&[
            item("fig leaf", "ورق التين", "green", 0x8a9a74).with(&[("scent", "green")]),
            item("cedar and smoke", "الأرز والدخان", "brown", 0x7c6553).with(&[("scent", "woody")]),
            item("orange blossom", "زهر البرتقال", "white", 0xefe3cf).with(&[("scent", "floral")]),
            item("rain on stone", "المطر على الحجر", "grey", 0x9aa3a6).with(&[("scent", "fresh")]),
            item("cardamom", "الهيل", "yellow", 0xcdb67a).with(&[("scent", "spicy")]),
        ]),
    family("sal-y-cera", "lighting", "candle", "Sal y Cera")
        .named("Beeswax {}", "{} من شمع العسل")
        .about(
            "Pure beeswax from hives in the Sierra de Espadán, poured in our backyard in Valencia. It \
             smells of honey by itself, and we add nothing. A clean flame with next to no soot.",
            "شمع عسل صافٍ من خلايا جبال إسبادان، نصبّه في فناء بيتنا ببلنسية. رائحته عسل من ذاته ولا نضيف \
             إليه شيئًا. لهبه نظيف يكاد لا يترك سخامًا.",
        )
        .costs(1800)
        .with(&[("material", "beeswax"), ("scent", "unscented"), ("handmade", "true"), ("origin", "spain")])
        .come(&[
            item("tapers, one pair", "زوج شموع طويلة", "yellow", 0xdca842).with(&[("burn_h", "9")]),
            item("pillar candle, 12 cm", "شمعة عمودية 12 سم", "yellow", 0xd49c35)
                .costs(2400)
                .with(&[("burn_h", "40")]),
            item("rolled candle", "شمعة ملفوفة", "yellow", 0xe0b254).costs(1400).with(&[("burn_h", "12")]),
            item("tea lights, box of six", "ست شموع صغيرة", "yellow", 0xe6bd66)
                .costs(1200)
                .with(&[("burn_h", "5"), ("pieces", "6")]),
        ]),
    family("bayt-el-nol", "home-textiles", "cushion", "Khayamiya")
        .named("Khayamiya cushion cover, {}", "كيس وسادة خيّامية بنقش {}")
        .about(
            "Cut and sewn by hand in the Tentmakers' Street behind Bab Zuweila: small pieces of cotton are \
             folded under and stitched on canvas, a day's work for one cover. 45 × 45 cm, zip at the back, \
             without filling.",
            "تُقصّ وتُخاط باليد في شارع الخيامية خلف باب زويلة: قطع قطن صغيرة تُثنى أطرافها وتُثبَّت على \
             قماش متين، ويستغرق الكيس الواحد يوم عمل. مقاسه 45 × 45 سم بسحّاب من الخلف، ويُباع دون حشوة.",
        )
        .costs(4600)
        .with(&[
            ("material", "cotton"),
            ("width_cm", "45"),
            ("length_cm", "45"),
            ("handmade", "true"),
            ("origin", "egypt"),
        ])
        .come(&[
            item("lotus", "زهرة اللوتس", "blue", 0x3f6d8c),
            item("eight-point star", "النجمة الثمانية", "red", 0xa5382f),
            item("tree of life", "شجرة الحياة", "green", 0x557a4b),
            item("two birds", "العصفورين", "multicolour", 0xd08a3c),
            item("lattice", "المشربية", "beige", 0xd7c19a),
        ]),
    family("bayt-el-nol", "home-textiles", "cushion", "Nol")
        .named("Delta linen cushion cover, {}", "كيس وسادة دلتا من الكتان {}")
        .about(
            "Flax grown in the Nile Delta, spun coarse and woven loose, then washed with stones until it \
             falls softly. 50 × 50 cm with hidden coconut buttons. Machine-wash at 40 °C.",
            "كتان من حقول دلتا النيل، غُزل خشنًا ونُسج رخوًا ثم غُسل بالحجارة حتى لان. مقاسه 50 × 50 سم \
             بأزرار مخفية من قشر جوز الهند. يُغسل في الغسالة على 40 درجة.",
        )
        .costs(3200)
        .with(&[("material", "linen"), ("width_cm", "50"), ("length_cm", "50"), ("origin", "egypt")])
        .come(&[
            item("sand", "بلون الرمل", "beige", 0xd5c4a1),
            item("Nile green", "بلون أخضر نيلي", "green", 0x7f9a86),
            item("faded indigo", "بلون نيلي باهت", "blue", 0x6a7fa0),
            item("clay pink", "بلون الطين الوردي", "pink", 0xc99a86),
            item("charcoal", "بلون فحمي", "grey", 0x4d4c4b),
        ]),
    family("bayt-el-nol", "home-textiles", "blanket", "Siwa")
        .named("Siwa wool blanket, {}", "بطانية سيوة الصوفية، {}")
        .about(
            "Desert nights are cold, and this is what people in the Siwa oasis sleep under. Undyed wool in \
             the warp, embroidered edges in the colours of the date harvest. 140 × 200 cm.",
            "ليالي الصحراء باردة، وتحت هذه البطانية ينام أهل واحة سيوة. سداها صوف لم يُصبغ، وحوافها مطرّزة \
             بألوان موسم البلح. مقاسها 140 × 200 سم.",
        )
        .costs(12900)
        .with(&[
            ("material", "wool"),
            ("width_cm", "140"),
            ("length_cm", "200"),
            ("weight_g", "1800"),
            ("handmade", "true"),
            ("origin", "egypt"),
        ])
        .come(&[
            item("cream with orange edge", "كريمية بحافة برتقالية", "beige", 0xe2d5b8),
            item("brown with red edge", "بنية بحافة حمراء", "brown", 0x6e4c38),
            item("grey with yellow edge", "رمادية بحافة صفراء", "grey", 0x8f8c86),
            item("black with white edge", "سوداء بحافة بيضاء", "black", 0x33302e),
        ]),
    family("fjellvei", "home-textiles", "blanket", "Vidde")
        .named("Vidde wool throw, {}", "بطانية فيدّه الخفيفة، {}")
        .about(
            "Spun and woven from Norwegian spring wool in a mill on a fjord, brushed on one side only. \
             Light enough to take to the cabin, warm enough for the boat. 130 × 190 cm with short fringes.",
            "غُزلت ونُسجت من صوف الربيع النرويجي في مصنع على ضفة مضيق بحري، ومُشّطت من وجه واحد. خفيفة \
             تحملها إلى الكوخ ودافئة تكفيك على القارب. مقاسها 130 × 190 سم بشراريب قصيرة.",
        )
        .costs(15900)
        .with(&[
            ("material", "wool"),
            ("width_cm", "130"),
            ("length_cm", "190"),
            ("weight_g", "1050"),
            ("origin", "norway"),
        ])
        .come(&[
            item("birch grey", "رمادية بلون البتولا", "grey", 0xb3b1ab),
            item("lingonberry", "حمراء توتية", "red", 0x9b2f3a),
            item("fjord blue", "زرقاء بحرية", "blue", 0x3c5a78),
            item("heather", "بنفسجية بلون الخلنج", "purple", 0x8a7193),
            item("moss and cream", "طحلبية وكريمية", "green", 0x7b8460),
        ]),
    family("dar-zellij", "home-textiles", "rug", "Beni Ourain")
        .named("Beni Ourain rug, {}", "سجادة بني وراين، {}")
        .about(
            "Knotted in the Middle Atlas from the wool of the weaver's own sheep, with a pile two \
             centimetres deep. The drawing is hers too: none is made twice. Shake it outside, let the sun \
             have it once a year.",
            "عُقدت في الأطلس المتوسط من صوف أغنام ناسجتها، ووبرها بعمق سنتيمترين. والرسم من خيالها أيضًا، \
             فلا تتكرر سجادة مرتين. انفضها في الهواء الطلق وعرّضها للشمس مرة في السنة.",
        )
        .costs(48000)
        .with(&[("material", "wool"), ("handmade", "true"), ("origin", "morocco")])
        .choose(choice("dimensions", &[("120 × 180 cm", 100), ("160 × 230 cm", 160), ("200 × 300 cm", 240)]))
        .come(&[
            item("wide diamonds", "معيّنات واسعة", "white", 0xe9e1cf),
            item("broken lines", "خطوط متكسّرة", "white", 0xe4dac5),
            item("dark ground", "بأرضية داكنة", "brown", 0x4b3a31),
            item("one red thread", "بخيط أحمر واحد", "beige", 0xdccbb0),
            item("plain cream", "كريمية سادة", "beige", 0xeae0ca),
        ]),
    family("bakir-han", "home-textiles", "rug", "Haliç")
        .named("Anatolian kilim, {}", "كليم أناضولي، {}")
        .about(
            "Flat-woven near Konya from hand-spun wool in vegetable dyes; the same on both sides, so turn \
             it when one has faded. Lies flat in a hallway or hangs well on a wall. 90 × 150 cm.",
            "منسوج بلا وبر قرب قونية من صوف مغزول يدويًا ومصبوغ بأصباغ نباتية؛ وجهاه سواء، فاقلبه إن بهت \
             أحدهما. ينبسط في الممر أو يُعلَّق على الجدار. مقاسه 90 × 150 سم.",
        )
        .costs(21900)
        .with(&[
            ("material", "wool"),
            ("width_cm", "90"),
            ("length_cm", "150"),
            ("weight_g", "2300"),
            ("handmade", "true"),
            ("origin", "turkey"),
        ])
        .come(&[
            item("madder and walnut", "بلون الفوّة والجوز", "red", 0x9e3f33),
            item("ram's horn", "بنقش قرن الكبش", "brown", 0x7a5238),
            item("indigo and ivory", "نيلي وعاجي", "blue", 0x3b4c74),
            item("seven stripes", "بسبعة خطوط", "multicolour", 0xc07f3e),
        ]),
];
