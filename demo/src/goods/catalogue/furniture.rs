//! Furniture, and what stands on it or hangs above.

use crate::goods::family::{Family, choice, family, item};

pub(super) const FAMILIES: &[Family] = &[
    family("lysholm", "furniture", "chair", "Bøge")
        .named("Bøge dining chair, {}", "كرسي سفرة بوغه، {}")
        .about(
            "Solid wood, steam-bent at the back in one piece so that it gives a little when you lean. The \
             seat is 45 cm high and hollowed by hand. Comes assembled, weighs under five kilos and carries \
             130.",
            "خشب صلب حُني ظهره بالبخار قطعة واحدة فيلين قليلًا حين تتكئ. ارتفاع المقعد 45 سم ومحفور باليد. \
             يصلك مركّبًا، وزنه أقل من خمسة كيلوغرامات ويحمل 130.",
        )
        .costs(24900)
        .with(&[("height_cm", "79"), ("width_cm", "47"), ("weight_g", "4800"), ("origin", "denmark")])
        .come(&[
            item("soaped oak", "بلوط مصقول بالصابون", "natural", 0xcfb084).with(&[("material", "oak")]),
            item("smoked oak", "بلوط مدخّن", "brown", 0x6a4e3a).with(&[("material", "oak")]),
            item("beech, black", "زان أسود", "black", 0x2c2b2a).costs(21900).with(&[("material", "beech")]),
            item("beech, sage", "زان بلون المريمية", "green", 0x8f9c83)
                .costs(21900)
                .with(&[("material", "beech")]),
            item("walnut", "خشب الجوز", "brown", 0x70492f).costs(32900).with(&[("material", "walnut")]),
        ]),
    family("lysholm", "furniture", "stool", "Bøge")
        .named("Trip stool, {}", "كرسي تريب بلا ظهر، {}")
        .about(
            "Three legs, wedged through the seat without a screw, so it never wobbles on an old floor. \
             Good beside a bed, under a plant, in front of a shoe rack. 44 cm high, and four of them \
             stack.",
            "ثلاث أرجل مثبّتة في المقعد بأوتاد دون براغٍ، فلا يتأرجح على أرضية قديمة. يصلح بجانب السرير أو \
             تحت نبتة أو أمام خزانة الأحذية. ارتفاعه 44 سم، وتُرصّ أربعة منه فوق بعضها.",
        )
        .costs(9900)
        .with(&[("height_cm", "44"), ("diameter_cm", "34"), ("weight_g", "2900"), ("origin", "denmark")])
        .come(&[
            item("natural ash", "دردار طبيعي", "natural", 0xd9c29c).with(&[("material", "ash")]),
            item("red stain", "بصبغة حمراء", "red", 0xa93f34).with(&[("material", "ash")]),
            item("blue stain", "بصبغة زرقاء", "blue", 0x4a678c).with(&[("material", "ash")]),
            item("cork seat", "بمقعد من الفلين", "brown", 0xb28a5f)
                .costs(11900)
                .with(&[("material", "cork")]),
        ]),
    family("lysholm", "furniture", "side-table", "Bøge")
        .named("Bakke side table, {}", "طاولة جانبية باكه، {}")
        .about(
            "The top is a tray: lift it off, carry the coffee out, set it back. Its rim keeps cups and \
             remote controls from sliding. 50 cm high, 42 cm across.",
            "سطحها صينية: ارفعها واحمل القهوة إلى الخارج ثم أعدها. وحافتها تمنع الأكواب وجهاز التحكم من \
             الانزلاق. ارتفاعها 50 سم وقطرها 42 سم.",
        )
        .costs(17900)
        .with(&[("height_cm", "50"), ("diameter_cm", "42"), ("weight_g", "4200"), ("origin", "denmark")])
        .come(&[
            item("oak", "خشب البلوط", "natural", 0xc9a877).with(&[("material", "oak")]),
            item("walnut", "خشب الجوز", "brown", 0x70492f).costs(21900).with(&[("material", "walnut")]),
            item("steel, ivory", "فولاذ بلون العاج", "white", 0xe8e2d2)
                .costs(14900)
                .with(&[("material", "steel")]),
            item("steel, forest", "فولاذ بلون أخضر غابي", "green", 0x37523f)
                .costs(14900)
                .with(&[("material", "steel")]),
        ]),
    family("dar-zellij", "furniture", "side-table", "Dar Zellij")
        .named("Zellij mosaic table, {}", "طاولة فسيفساء زليجية، {}")
        .about(
            "Some nine hundred chips of glazed tile, cut with a hammer and laid face down by eye, on a \
             wrought-iron base. It may stay outdoors from spring to autumn. 55 cm high, 45 cm across, and \
             as heavy as it looks.",
            "نحو تسعمئة قطعة زليج مقطوعة بالمطرقة ومرصوفة على وجهها بالنظر وحده، على قاعدة من الحديد \
             المشغول. تبقى في الخارج من الربيع إلى الخريف. ارتفاعها 55 سم وقطرها 45 سم، وهي ثقيلة كما \
             تبدو.",
        )
        .costs(26500)
        .with(&[
            ("material", "ceramic-tile"),
            ("height_cm", "55"),
            ("diameter_cm", "45"),
            ("weight_g", "14500"),
            ("handmade", "true"),
            ("origin", "morocco"),
        ])
        .come(&[
            item("Fez blue", "أزرق فاسي", "blue", 0x2f55a0),
            item("emerald and white", "زمردي وأبيض", "green", 0x2d7a5c),
            item("black and bone", "أسود وعظمي", "black", 0x3a3836),
            item("garden of colours", "بستان الألوان", "multicolour", 0xc9783b),
        ]),
    family("lysholm", "furniture", "shelf", "Bøge")
        .named("Hylde wall shelf, {}", "رف جداري هيلده، {}")
        .about(
            "Two boards and two ladders, hung from four screws that disappear behind the uprights. Each \
             board carries 15 kg. The set is 80 cm wide and 60 cm high, and a second one fits on top.",
            "لوحان وسلّمان جانبيان يحملهما أربعة براغٍ تختفي خلف القوائم. يحمل كل لوح 15 كغ. عرض الرف 80 \
             سم وارتفاعه 60 سم، ويمكن تركيب رف ثانٍ فوقه.",
        )
        .costs(18900)
        .with(&[("width_cm", "80"), ("height_cm", "60"), ("weight_g", "6200"), ("origin", "denmark")])
        .come(&[
            item("oak", "خشب البلوط", "natural", 0xc9a877).with(&[("material", "oak")]),
            item("smoked oak", "بلوط مدخّن", "brown", 0x6a4e3a).with(&[("material", "oak")]),
            item("ash, white", "دردار أبيض", "white", 0xe7e1d5).costs(16900).with(&[("material", "ash")]),
            item("walnut and brass", "خشب الجوز والنحاس", "brown", 0x70492f)
                .costs(25900)
                .with(&[("material", "walnut")]),
        ]),
    family("kiesel-ton", "decoration", "vase", "Kiesel")
        .named("Kiesel vase, {}", "مزهرية كيزل، {}")
        .about(
            "Shaped after the flints of the Baltic shore, heavy at the foot and narrow at the mouth: three \
             stems are enough. Watertight without a liner. 22 cm high.",
            "شكلها من صوّان شاطئ البلطيق، ثقيلة القاعدة ضيقة الفم، وتكفيها ثلاثة أغصان. لا تسرّب الماء ولا \
             تحتاج إلى بطانة. ارتفاعها 22 سم.",
        )
        .costs(5800)
        .with(&[
            ("material", "stoneware"),
            ("height_cm", "22"),
            ("weight_g", "980"),
            ("handmade", "true"),
            ("origin", "germany"),
        ])
        .come(&[
            item("wet sand", "بلون الرمل المبتل", "beige", 0xb7a283),
            item("flint grey", "بلون رمادي صوّاني", "grey", 0x7d7f80),
            item("foam white", "بلون زبد البحر", "white", 0xefece4),
            item("seaweed", "بلون أعشاب البحر", "green", 0x4f6250),
            item("amber", "بلون الكهرمان", "orange", 0xc58a3e),
        ]),
    family("kamogawa", "decoration", "vase", "Kamogawa")
        .named("Ikebana vase, {}", "مزهرية إيكيبانا، {}")
        .about(
            "Made for a single branch and the empty space around it. A pin holder of solid brass lies \
             inside and keeps the stem where you put it. Fired for five days with pine wood; the ash has \
             done the drawing.",
            "صُنعت لغصن واحد وللفراغ الذي يحيط به. في داخلها قاعدة دبابيس من النحاس الصلب تُبقي الغصن حيث \
             وضعته. حُرقت خمسة أيام بحطب الصنوبر، والرماد هو الذي رسم عليها.",
        )
        .costs(8900)
        .with(&[("material", "stoneware"), ("handmade", "true"), ("origin", "japan")])
        .come(&[
            item("tall cylinder", "أسطوانية طويلة", "brown", 0x7b5d46).with(&[("height_cm", "28")]),
            item("low basin", "حوض منخفض", "grey", 0x8c8a82).costs(7600).with(&[("diameter_cm", "24")]),
            item("gourd", "على شكل قرعة", "orange", 0xa9653b).with(&[("height_cm", "20")]),
            item("hanging half moon", "هلال معلّق", "green", 0x71785e)
                .costs(6900)
                .with(&[("diameter_cm", "18")]),
        ]),
    family("lysholm", "decoration", "mirror", "Vand")
        .named("Vand mirror, {}", "مرآة فاند، {}")
        .about(
            "Low-iron glass that shows skin as it is, without the green tint. The frame stands two \
             centimetres off the wall and casts its own thin shadow. The fittings hide behind it, and a \
             small level is in the box.",
            "زجاج قليل الحديد يُظهر لون البشرة كما هو دون مسحة خضراء. يبتعد إطارها عن الجدار سنتيمترين \
             فيرسم ظلًا رفيعًا حولها. تختفي قطع التعليق خلفها، وفي العلبة ميزان استواء صغير.",
        )
        .costs(15900)
        .with(&[("origin", "denmark")])
        .come(&[
            item("round, oak, 60 cm", "دائرية بإطار بلوط 60 سم", "natural", 0xc9a877)
                .with(&[("material", "oak"), ("diameter_cm", "60")]),
            item("round, black steel, 80 cm", "دائرية بإطار فولاذ أسود 80 سم", "black", 0x2b2b2c)
                .costs(19900)
                .with(&[("material", "steel"), ("diameter_cm", "80")]),
            item("oval, brass, 90 cm", "بيضاوية بإطار نحاسي 90 سم", "gold", 0xbf9a50)
                .costs(23900)
                .with(&[("material", "brass"), ("height_cm", "90")]),
            item("tall arch, walnut, 170 cm", "قوس طويل بإطار جوز 170 سم", "brown", 0x70492f)
                .costs(38900)
                .with(&[("material", "walnut"), ("height_cm", "170")]),
        ]),
    family("dar-zellij", "decoration", "mirror", "Dar Zellij")
        .named("Marrakech mirror, {}", "مرآة مراكشية، {}")
        .about(
            "The frame is made by hand in a souk one street from our shop, and small irregularities are \
             how you know. 30 × 42 cm, with a ring to hang it by.",
            "يُصنع إطارها باليد في سوق على بُعد شارع من دكاننا، وتفاوته البسيط علامة يد الصانع. مقاسها 30 \
             × 42 سم ولها حلقة للتعليق.",
        )
        .costs(7900)
        .with(&[("width_cm", "30"), ("height_cm", "42"), ("handmade", "true"), ("origin", "morocco")])
        .come(&[
            item("brass arch", "قوس نحاسي", "gold", 0xbf9445).with(&[("material", "brass")]),
            item("silver sun", "شمس فضية", "silver", 0xb3b5b4).with(&[("material", "steel")]),
            item("bone inlay", "مطعّمة بالعظم", "white", 0xe3dccb).costs(12900).with(&[("material", "bone")]),
            item("cedar keyhole", "خشب أرز على شكل قفل", "brown", 0x84573a)
                .costs(9900)
                .with(&[("material", "cedar")]),
        ]),
    family("lysholm", "decoration", "picture-frame", "Ramme")
        .named("Ramme picture frame, {}", "إطار صور رامه، {}")
        .about(
            "Mitred corners, a spline in each, and real glass. The back opens with four turn buttons \
             instead of bent tabs, so changing the picture takes a minute. A mount of white cotton board \
             is included.",
            "زوايا محكمة في كل منها شريحة خشب تقوّيها، وزجاج حقيقي. يُفتح ظهره بأربعة مقابض تدور بدل \
             الألسنة المعدنية، فتبديل الصورة يستغرق دقيقة. معه بطاقة داخلية من الكرتون القطني الأبيض.",
        )
        .costs(2900)
        .with(&[("origin", "denmark")])
        .choose(choice("format", &[("A4", 100), ("30 × 40 cm", 135), ("50 × 70 cm", 225)]))
        .come(&[
            item("oak", "خشب البلوط", "natural", 0xc9a877).with(&[("material", "oak")]),
            item("walnut", "خشب الجوز", "brown", 0x70492f).costs(3400).with(&[("material", "walnut")]),
            item("black ash", "دردار أسود", "black", 0x2b2a29).with(&[("material", "ash")]),
            item("white ash", "دردار أبيض", "white", 0xebe6da).with(&[("material", "ash")]),
            item("brushed brass", "نحاس غير لامع", "gold", 0xbf9a50)
                .costs(4400)
                .with(&[("material", "brass")]),
        ]),
    family("lysholm", "decoration", "wall-clock", "Tid")
        .named("Tid wall clock, {}", "ساعة حائط تيد، {}")
        .about(
            "A sweeping second hand and therefore no ticking: it may hang in a bedroom. The numerals were \
             drawn to be read from across a kitchen. 28 cm across, one AA cell lasts about two years.",
            "عقرب ثوانيها ينساب فلا يُسمع له صوت، ويمكن تعليقها في غرفة النوم. رُسمت أرقامها لتُقرأ من طرف \
             المطبخ الآخر. قطرها 28 سم، وبطارية AA واحدة تدوم نحو سنتين.",
        )
        .costs(8900)
        .with(&[("diameter_cm", "28"), ("weight_g", "690"), ("origin", "denmark")])
        .come(&[
            item("oak with white dial", "بلوط بميناء أبيض", "natural", 0xcdb080).with(&[("material", "oak")]),
            item("black with Arabic numerals", "سوداء بأرقام عربية", "black", 0x2a2a2b)
                .with(&[("material", "aluminium")]),
            item("brick red", "حمراء طوبية", "red", 0xa24a38).with(&[("material", "aluminium")]),
            item("sky blue", "زرقاء سماوية", "blue", 0x8fb0c4).with(&[("material", "aluminium")]),
            item("walnut without numerals", "من خشب الجوز بلا أرقام", "brown", 0x70492f)
                .costs(10900)
                .with(&[("material", "walnut")]),
        ]),
];
