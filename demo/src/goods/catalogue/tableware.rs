//! Cups, bowls, plates, pots for tea, and glass.

use crate::goods::family::{Family, choice, family, item};

pub(super) const FAMILIES: &[Family] = &[
    family("kiesel-ton", "tableware", "mug", "Nordlys")
        .named("Nordlys stoneware mug, {}", "كوب نورليس الحجري {}")
        .about(
            "Thrown in our Neukölln workshop and glazed twice, so that the colour pools at the foot and \
             thins at the rim. Holds 320 ml, with a handle wide enough for three fingers. Goes into the \
             dishwasher and the microwave.",
            "يُشكَّل على الدولاب في ورشتنا ببرلين ويُطلى مرتين، فيتجمّع اللون عند القاعدة ويرقّ عند \
             الحافة. سعته 320 مل، ومقبضه عريض تدخل فيه ثلاث أصابع. يُغسل في غسالة الصحون ويُسخَّن في \
             الميكروويف.",
        )
        .costs(2400)
        .with(&[
            ("material", "stoneware"),
            ("capacity_ml", "320"),
            ("weight_g", "380"),
            ("handmade", "true"),
            ("dishwasher_safe", "true"),
            ("origin", "germany"),
        ])
        .come(&[
            item("sea green", "بلون أخضر بحري", "green", 0x5f9e93),
            item("oat", "بلون الشوفان", "beige", 0xd8c7a6),
            item("slate blue", "بلون أزرق أردوازي", "blue", 0x5b7286),
            item("chalk white", "بلون أبيض طباشيري", "white", 0xece8df),
            item("rust", "بلون الصدأ", "orange", 0xa9542f),
            item("midnight", "بلون ليلي داكن", "blue", 0x27344a),
        ]),
    family("kiesel-ton", "tableware", "bowl", "Nordlys")
        .named("Nordlys breakfast bowl, {}", "زبدية نورليس للفطور {}")
        .about(
            "A steep-sided bowl for porridge, soup or a tangle of noodles, 15 cm across. The outside is \
             left half bare, so you feel the clay in your hands while the glazed inside stays easy to \
             clean. Stacks six high in a cupboard.",
            "زبدية عميقة للشوفان أو الشوربة أو النودلز، قطرها 15 سم. نترك نصفها الخارجي بلا طلاء فتحسّ \
             بملمس الطين في يدك، أما داخلها المطلي فسهل التنظيف. تُرصّ منها ست قطع فوق بعضها في الخزانة.",
        )
        .costs(2800)
        .with(&[
            ("material", "stoneware"),
            ("capacity_ml", "650"),
            ("diameter_cm", "15"),
            ("weight_g", "520"),
            ("handmade", "true"),
            ("dishwasher_safe", "true"),
            ("origin", "germany"),
        ])
        .come(&[
            item("sea green", "بلون أخضر بحري", "green", 0x5f9e93),
            item("oat", "بلون الشوفان", "beige", 0xd8c7a6),
            item("slate blue", "بلون أزرق أردوازي", "blue", 0x5b7286),
            item("chalk white", "بلون أبيض طباشيري", "white", 0xece8df),
            item("juniper", "بلون العرعر", "green", 0x3e5a4b),
        ]),
    family("kiesel-ton", "tableware", "plate", "Havel")
        .named("Havel plate, {}", "طبق هافل {}")
        .about(
            "A flat plate with a low upright rim that keeps sauce where it belongs. Fired at 1,240 °C, so \
             knives leave no grey marks on it. Every plate is signed by whoever trimmed it.",
            "طبق مسطّح بحافة قائمة قصيرة تمنع الصلصة من الانسكاب. يُحرق عند 1240 درجة مئوية فلا تترك \
             السكاكين عليه آثارًا رمادية. وعلى ظهر كل طبق توقيع من أتمّ صنعه.",
        )
        .costs(2200)
        .with(&[
            ("material", "stoneware"),
            ("handmade", "true"),
            ("dishwasher_safe", "true"),
            ("origin", "germany"),
        ])
        .choose(choice("diameter", &[("21 cm", 100), ("27 cm", 145)]))
        .come(&[
            item("linen white", "بلون أبيض كتّاني", "white", 0xeae4d6),
            item("fog grey", "بلون رمادي ضبابي", "grey", 0xa9acab),
            item("charcoal", "بلون فحمي", "black", 0x3a3b3d),
            item("moss", "بلون الطحلب", "green", 0x77835a),
            item("blush", "بلون وردي خافت", "pink", 0xd9b3a5),
        ]),
    family("kiesel-ton", "tableware", "teapot", "Spree")
        .named("Spree teapot, {}", "إبريق شاي شبريه {}")
        .about(
            "A round pot for four cups with a built-in strainer of pierced clay. The spout is cut sharply \
             so that it does not drip, and the lid stays on when you pour the last drop.",
            "إبريق مستدير يكفي أربعة أكواب، وفيه مصفاة من الطين المثقّب. فوهته مقطوعة بحدّة فلا تقطر، \
             وغطاؤه يثبت في مكانه حتى آخر قطرة.",
        )
        .costs(7400)
        .with(&[
            ("material", "stoneware"),
            ("capacity_ml", "900"),
            ("weight_g", "840"),
            ("handmade", "true"),
            ("dishwasher_safe", "true"),
            ("origin", "germany"),
        ])
        .come(&[
            item("sea green", "بلون أخضر بحري", "green", 0x5f9e93),
            item("oat", "بلون الشوفان", "beige", 0xd8c7a6),
            item("tenmoku brown", "بلون بني لامع", "brown", 0x4a2f22),
            item("midnight", "بلون ليلي داكن", "blue", 0x27344a),
        ]),
    family("kiesel-ton", "tableware", "glass", "Linden")
        .named("Linden tumbler, {}", "كأس ليندن {}")
        .about(
            "Mouth-blown from recycled window glass in a small works in Brandenburg. A few bubbles and a \
             slight lean show that no mould was used. Takes 280 ml and feels heavier than it looks.",
            "كأس منفوخة بالفم من زجاج نوافذ معاد تدويره، في مشغل صغير بمقاطعة براندنبورغ. الفقاعات القليلة \
             والميل الخفيف فيها دليل على أنها لم تخرج من قالب. تتسع لـ280 مل، وهي أثقل في اليد مما تبدو.",
        )
        .costs(1650)
        .with(&[
            ("material", "glass"),
            ("capacity_ml", "280"),
            ("weight_g", "240"),
            ("handmade", "true"),
            ("dishwasher_safe", "true"),
            ("origin", "germany"),
        ])
        .come(&[
            item("clear", "شفافة", "clear", 0xdfe9ea),
            item("bottle green", "بلون أخضر زجاجي", "green", 0x6f9a7b),
            item("smoke", "بلون دخاني", "grey", 0x8b8d90),
            item("amber", "بلون كهرماني", "orange", 0xc98a3a),
            item("lilac", "بلون ليلكي", "purple", 0xb3a1c6),
        ]),
    family("kiesel-ton", "tableware", "carafe", "Linden")
        .named("Linden carafe, {}", "دورق ليندن {}")
        .about(
            "A one-litre carafe with a waist that fits the hand and a cork ball for a stopper. The neck is \
             wide enough for ice, a sprig of mint and a bottle brush. It stands upright in a fridge door.",
            "دورق سعته لتر واحد، خصره النحيل يستقر في اليد وسدادته كرة من الفلين. عنقه واسع يمرّ منه الثلج \
             وعود النعناع وفرشاة التنظيف. ويقف في باب الثلاجة دون أن يميل.",
        )
        .costs(3900)
        .with(&[
            ("material", "glass"),
            ("capacity_ml", "1000"),
            ("weight_g", "610"),
            ("handmade", "true"),
            ("dishwasher_safe", "false"),
            ("origin", "germany"),
        ])
        .come(&[
            item("clear", "شفاف", "clear", 0xdfe9ea),
            item("bottle green", "بلون أخضر زجاجي", "green", 0x6f9a7b),
            item("smoke", "بلون دخاني", "grey", 0x8b8d90),
            item("amber", "بلون كهرماني", "orange", 0xc98a3a),
        ]),
    family("dar-zellij", "tableware", "bowl", "Dar Zellij")
        .named("Fez painted bowl, {}", "زبدية فاسية كبيرة بنقش {}")
        .about(
            "Turned on a kick wheel and painted freehand in Fez with a donkey-hair brush. The white ground \
             is a tin glaze, as it has been there since the fourteenth century. For salad, couscous or \
             oranges; 25 cm across.",
            "تُدار على دولاب القدم في فاس وتُرسم باليد بفرشاة من شعر الحمار دون رسم أولي. أرضيتها البيضاء \
             طلاء قصديري كما عرفته المدينة منذ القرن الرابع عشر. للسلطة أو الكسكس أو البرتقال، وقطرها 25 \
             سم.",
        )
        .costs(4200)
        .with(&[
            ("material", "earthenware"),
            ("diameter_cm", "25"),
            ("capacity_ml", "2200"),
            ("weight_g", "1100"),
            ("handmade", "true"),
            ("dishwasher_safe", "false"),
            ("origin", "morocco"),
        ])
        .come(&[
            item("cobalt star", "النجمة الزرقاء", "blue", 0x2b4f9c),
            item("green vine", "الغصن الأخضر", "green", 0x3f7d57),
            item("saffron checker", "المربعات الزعفرانية", "yellow", 0xd9a032),
            item("black feather", "الريشة السوداء", "black", 0x34312f),
            item("four colours", "من أربعة ألوان", "multicolour", 0xb5553c),
        ]),
    family("kamogawa", "tableware", "bowl", "Kamogawa")
        .named("Kyoto rice bowl, {}", "زبدية أرز من كيوتو، {}")
        .about(
            "A bowl made to be lifted: 12 cm wide, light, with a foot ring that lets two fingers hold it \
             without burning. Thrown and fired in the Gojozaka quarter by a family in its fifth \
             generation.",
            "زبدية صُنعت لتُرفع باليد: عرضها 12 سم، خفيفة، وحلقة قاعدتها تتيح حملها بإصبعين دون أن تلسعك \
             الحرارة. تصنعها وتحرقها في حي غوجوزاكا أسرة خزّافين في جيلها الخامس.",
        )
        .costs(3600)
        .with(&[
            ("material", "porcelain"),
            ("diameter_cm", "12"),
            ("capacity_ml", "300"),
            ("weight_g", "190"),
            ("handmade", "true"),
            ("dishwasher_safe", "true"),
            ("origin", "japan"),
        ])
        .come(&[
            item("celadon", "سيلادون", "green", 0x9db8a4),
            item("indigo stripes", "خطوط نيلية", "blue", 0x33466f),
            item("plum blossom", "زهر البرقوق", "pink", 0xcf8f96),
            item("plain white", "بيضاء سادة", "white", 0xf1efe8),
            item("iron black", "سوداء حديدية", "black", 0x2e2b2a),
        ]),
    family("kamogawa", "tableware", "mug", "Kamogawa")
        .named("Yunomi tea cup, {}", "كوب يونومي للشاي، {}")
        .about(
            "A tall cup without a handle for everyday green tea. It takes 200 ml, and when it is cool \
             enough to hold, the tea is cool enough to drink. No two come out of the wood kiln alike.",
            "كوب طويل بلا مقبض لشاي كل يوم الأخضر، سعته 200 مل. إذا بردت جدرانه حتى أمسكته بيدك فقد برد \
             الشاي حتى تشربه. ولا يخرج من فرن الحطب كوبان متشابهان.",
        )
        .costs(3200)
        .with(&[
            ("material", "stoneware"),
            ("capacity_ml", "200"),
            ("weight_g", "210"),
            ("handmade", "true"),
            ("dishwasher_safe", "false"),
            ("origin", "japan"),
        ])
        .come(&[
            item("ash glaze", "بطلاء رمادي من رماد الحطب", "grey", 0xa7a08f),
            item("persimmon", "بلون ثمرة الكاكا", "orange", 0xa7532d),
            item("white crackle", "أبيض مشقّق الطلاء", "white", 0xe6e0d2),
            item("moss green", "أخضر طحلبي", "green", 0x6c7748),
        ]),
    family("bakir-han", "tableware", "glass", "Paşa")
        .named("Tulip tea glasses, set of six, {}", "طقم ست كاسات شاي إسطنبولية، {}")
        .about(
            "The Istanbul tea glass: narrow at the waist, open at the rim, 120 ml each. Thin enough to \
             show the colour of the brew, annealed so that boiling tea does not crack it. Saucers are \
             included.",
            "كأس الشاي كما تُقدَّم في إسطنبول: خصر ضيق وحافة مفتوحة، وسعة كل منها 120 مل. زجاجها رقيق \
             يُظهر لون الشاي، ومُقسّى حتى لا يتشقق من غليانه. الطقم مع صحونه.",
        )
        .costs(2600)
        .with(&[
            ("material", "glass"),
            ("capacity_ml", "120"),
            ("pieces", "6"),
            ("weight_g", "780"),
            ("dishwasher_safe", "true"),
            ("origin", "turkey"),
        ])
        .come(&[
            item("clear", "شفاف", "clear", 0xe3ebea),
            item("gold rim", "بحافة ذهبية", "gold", 0xc9a24a).costs(3200),
            item("turquoise band", "بخط فيروزي", "blue", 0x3f9fa3),
            item("ruby band", "بخط ياقوتي", "red", 0x9e2b3a),
        ]),
    family("bakir-han", "tableware", "teapot", "Haliç")
        .named("Çaydanlık double teapot, {}", "إبريق شاي تركي مزدوج، {}")
        .about(
            "Water boils below, tea steeps above, and everyone mixes their own strength. The lower pot \
             takes 1.8 litres, the upper 0.9. The handles are turned from walnut and stay cool.",
            "يغلي الماء في الأسفل ويختمر الشاي في الأعلى، ويخلط كل واحد كأسه كما يحب. سعة الإبريق السفلي \
             1.8 لتر والعلوي 0.9 لتر. ومقابضه من خشب الجوز لا تسخن.",
        )
        .costs(11800)
        .with(&[
            ("capacity_ml", "1800"),
            ("weight_g", "1650"),
            ("dishwasher_safe", "false"),
            ("origin", "turkey"),
        ])
        .come(&[
            item("polished copper", "نحاس مصقول", "copper", 0xb8704a).with(&[("material", "copper")]),
            item("hammered copper", "نحاس مطروق", "copper", 0xa65f3c)
                .costs(13200)
                .with(&[("material", "copper")]),
            item("brushed steel", "فولاذ غير لامع", "silver", 0xb9bcbd)
                .costs(7900)
                .with(&[("material", "steel")]),
            item("white enamel", "مينا بيضاء", "white", 0xf0ede6).costs(6900).with(&[("material", "enamel")]),
        ]),
];
