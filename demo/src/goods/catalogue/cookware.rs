//! What one cooks with, and the cloth that hangs beside it.

use crate::goods::family::{Family, choice, family, item};

pub(super) const FAMILIES: &[Family] = &[
    family("bakir-han", "cookware", "pan", "Haliç")
        .named("Haliç copper pan, {}", "مقلاة هاليتش النحاسية، {}")
        .about(
            "Two millimetres of copper over a steel lining: it heats evenly to the edge and cools the \
             moment you turn the flame down. The riveted brass handle is long enough to toss with. For \
             gas, electric and oven; not for induction.",
            "نحاس بسماكة مليمترين على بطانة من الفولاذ: يسخن بالتساوي حتى أطرافه ويبرد ما إن تخفض النار. \
             المقبض النحاسي المثبّت بالمسامير طويل بما يكفي لتقليب الطعام. للغاز والكهرباء والفرن، ولا \
             تصلح للحث الحراري.",
        )
        .costs(14900)
        .with(&[
            ("material", "copper"),
            ("induction", "false"),
            ("dishwasher_safe", "false"),
            ("origin", "turkey"),
        ])
        .choose(choice("diameter", &[("20 cm", 100), ("24 cm", 125), ("28 cm", 155)]))
        .come(&[
            item("polished", "مصقولة", "copper", 0xb8704a),
            item("hand-hammered", "مطروقة باليد", "copper", 0xa65f3c).costs(16900),
            item("with lid", "مع غطاء", "copper", 0xc07c55).costs(17900),
            item("dark patina", "بلون معتّق", "brown", 0x6e4630),
        ]),
    family("bakir-han", "cookware", "pot", "Haliç")
        .named("Haliç {}", "{} من هاليتش")
        .about(
            "Beaten from one sheet by coppersmiths behind the Grand Bazaar and tinned by hand inside. The \
             tin can be renewed: send it back to us after some years of hard use and we do it at cost.",
            "يُطرق من صفيحة نحاس واحدة على أيدي نحّاسين خلف السوق المسقوف، ويُبيَّض من الداخل بالقصدير \
             يدويًا. والتبييض قابل للتجديد: أعده إلينا بعد سنوات من الاستعمال ونجدّده لك بسعر الكلفة.",
        )
        .costs(12900)
        .with(&[
            ("material", "copper"),
            ("induction", "false"),
            ("handmade", "true"),
            ("dishwasher_safe", "false"),
            ("origin", "turkey"),
        ])
        .come(&[
            item("stock pot, 6 litres", "قدر مرق سعة 6 لترات", "copper", 0xb8704a)
                .costs(21900)
                .with(&[("capacity_ml", "6000")]),
            item("rice pot, 3 litres", "قدر أرز سعة 3 لترات", "copper", 0xad6844)
                .costs(15900)
                .with(&[("capacity_ml", "3000")]),
            item("sauce pot, 1 litre", "قدر صلصات سعة لتر", "copper", 0xc07c55)
                .costs(9800)
                .with(&[("capacity_ml", "1000")]),
            item("egg sahan with two handles", "صحن بيض بمقبضين", "copper", 0xa65f3c)
                .costs(5400)
                .with(&[("diameter_cm", "18")]),
        ]),
    family("bakir-han", "cookware", "pot", "Cezve")
        .named("Copper cezve, {}", "ركوة قهوة نحاسية، {}")
        .about(
            "The small pot for Turkish coffee, narrow at the neck so the foam gathers and rises in one \
             piece. Tinned inside, with a long brass handle and a lip on the left and the right.",
            "ركوة القهوة التركية، عنقها ضيق ليتجمّع الوجه ويرتفع دفعة واحدة. مبيّضة بالقصدير من الداخل، \
             ولها مقبض طويل من النحاس الأصفر وشفتان للصبّ يمينًا ويسارًا.",
        )
        .costs(2900)
        .with(&[
            ("material", "copper"),
            ("handmade", "true"),
            ("induction", "false"),
            ("dishwasher_safe", "false"),
            ("origin", "turkey"),
        ])
        .come(&[
            item("for one cup", "لفنجان واحد", "copper", 0xb8704a).costs(2400).with(&[("capacity_ml", "90")]),
            item("for two cups", "لفنجانين", "copper", 0xad6844).with(&[("capacity_ml", "180")]),
            item("for four cups", "لأربعة فناجين", "copper", 0xc07c55)
                .costs(3600)
                .with(&[("capacity_ml", "340")]),
            item("engraved, for two cups", "منقوشة لفنجانين", "copper", 0xa65f3c)
                .costs(4400)
                .with(&[("capacity_ml", "180")]),
        ]),
    family("kiesel-ton", "cookware", "pot", "Tegel")
        .named("Tegel enamelled casserole, {}", "قدر تيغل من الحديد الزهر بطلاء مينا {}")
        .about(
            "Cast iron that holds its heat for an hour off the stove, under three coats of enamel. Knobs \
             beneath the lid let the steam drip back onto the roast. From hob to oven to table, also on \
             induction.",
            "حديد زهر يحفظ حرارته ساعة بعد رفعه عن النار، وعليه ثلاث طبقات من المينا. نتوءات الغطاء من \
             الداخل تعيد قطرات البخار إلى اللحم. من الموقد إلى الفرن إلى المائدة، ويصلح للحث الحراري.",
        )
        .costs(13900)
        .with(&[
            ("material", "cast-iron"),
            ("induction", "true"),
            ("dishwasher_safe", "true"),
            ("origin", "germany"),
        ])
        .choose(choice("capacity", &[("3 l", 100), ("5 l", 130)]))
        .come(&[
            item("cream", "كريمي", "beige", 0xe9dfc6),
            item("bottle green", "أخضر زجاجي", "green", 0x2f5641),
            item("tomato", "أحمر طماطمي", "red", 0xb5382a),
            item("ink blue", "أزرق حبري", "blue", 0x2a3d5e),
            item("anthracite", "رمادي فحمي", "grey", 0x44474a),
        ]),
    family("kamogawa", "cookware", "knife", "Tatara")
        .named("Tatara {}", "{} من تاتارا")
        .about(
            "Blue paper steel between two layers of softer iron, hardened to 62 HRC and ground by hand in \
             Sakai. The octagonal handle is magnolia wood with a collar of horn. Wash by hand and dry at \
             once: it is carbon steel and will darken with use.",
            "فولاذ كربوني صلب بين طبقتين من الحديد الأطرى، مقسّى إلى 62 درجة روكويل ومسنون باليد في مدينة \
             ساكاي. المقبض المثمّن من خشب الماغنوليا بطوق من القرن. تُغسل باليد وتُجفَّف فورًا، فالفولاذ \
             الكربوني يغمق لونه مع الاستعمال.",
        )
        .costs(16800)
        .with(&[
            ("material", "steel"),
            ("handmade", "true"),
            ("dishwasher_safe", "false"),
            ("origin", "japan"),
        ])
        .come(&[
            item("santoku knife, 17 cm", "سكين سانتوكو 17 سم", "silver", 0xb7bbbf)
                .with(&[("length_cm", "17")]),
            item("nakiri vegetable knife, 16 cm", "سكين ناكيري للخضار 16 سم", "silver", 0xaab0b5)
                .with(&[("length_cm", "16")]),
            item("gyuto chef's knife, 21 cm", "سكين غيوتو للطاهي 21 سم", "silver", 0xc2c5c8)
                .costs(19800)
                .with(&[("length_cm", "21")]),
            item("petty knife, 12 cm", "سكين صغيرة للفاكهة 12 سم", "silver", 0xb0b4b8)
                .costs(11900)
                .with(&[("length_cm", "12")]),
            item("bread knife, 24 cm", "سكين خبز 24 سم", "silver", 0xbcc0c2)
                .costs(14800)
                .with(&[("length_cm", "24")]),
        ]),
    family("kiesel-ton", "cookware", "cutting-board", "Hain")
        .named("Hain cutting board, {}", "لوح تقطيع هاين من {}")
        .about(
            "One plank, no glue, planed and oiled by a joiner in the Uckermark. A groove on one side \
             catches the juice of a roast, the other is flat for bread. Measures 40 × 25 cm and hangs by a \
             leather loop.",
            "قطعة خشب واحدة بلا غراء، سوّاها نجّار في ريف أوكرمارك وشرّبها بالزيت. في أحد وجهيها مجرى يجمع \
             عصارة اللحم، والآخر مستوٍ للخبز. مقاسه 40 × 25 سم ويُعلَّق بحلقة من الجلد.",
        )
        .costs(4900)
        .with(&[
            ("length_cm", "40"),
            ("width_cm", "25"),
            ("handmade", "true"),
            ("dishwasher_safe", "false"),
            ("origin", "germany"),
        ])
        .come(&[
            item("oak", "خشب البلوط", "natural", 0xb88d5a).with(&[("material", "oak"), ("weight_g", "1500")]),
            item("walnut", "خشب الجوز", "brown", 0x6b4630)
                .costs(6400)
                .with(&[("material", "walnut"), ("weight_g", "1400")]),
            item("cherry", "خشب الكرز", "brown", 0xa9683f)
                .costs(5600)
                .with(&[("material", "cherry"), ("weight_g", "1350")]),
            item("ash", "خشب الدردار", "natural", 0xd6bb8f)
                .with(&[("material", "ash"), ("weight_g", "1450")]),
            item("olive wood", "خشب الزيتون", "natural", 0xb58a4e)
                .costs(7200)
                .with(&[("material", "olive-wood"), ("weight_g", "1700")]),
        ]),
    family("kiesel-ton", "cookware", "storage-jar", "Kammer")
        .named("Kammer storage jar, {}", "مرطبان كامر {}")
        .about(
            "A stoneware jar with a turned beech lid and a ring of natural rubber that seals it. Keeps \
             flour dry, coffee dark and biscuits crisp. The little unglazed field on the front takes \
             pencil and wipes clean.",
            "مرطبان من الفخار الحجري بغطاء من خشب الزان وحلقة مطاط طبيعي تُحكم إغلاقه. يُبقي الدقيق جافًا \
             والقهوة بعيدة عن الضوء والبسكويت مقرمشًا. والمساحة الصغيرة غير المطلية في واجهته يُكتب عليها \
             بقلم الرصاص ويُمسح.",
        )
        .costs(3400)
        .with(&[
            ("material", "stoneware"),
            ("handmade", "true"),
            ("dishwasher_safe", "true"),
            ("origin", "germany"),
        ])
        .choose(choice("capacity", &[("0.5 l", 100), ("1 l", 125), ("2 l", 160)]))
        .come(&[
            item("oat", "بلون الشوفان", "beige", 0xd8c7a6),
            item("slate blue", "بلون أزرق أردوازي", "blue", 0x5b7286),
            item("chalk white", "بلون أبيض طباشيري", "white", 0xece8df),
            item("rust", "بلون الصدأ", "orange", 0xa9542f),
        ]),
    family("kiesel-ton", "cookware", "kettle", "Morgen")
        .named("Morgen whistling kettle, {}", "غلاية مورغن بصفّارة {}")
        .about(
            "Two litres of enamelled steel with a whistle you can hear in the next room and a spout you \
             can aim. The beech handle folds down for the cupboard. Works on every hob, induction \
             included.",
            "غلاية من الفولاذ المطلي بالمينا سعتها لتران، تُسمع صفّارتها من الغرفة المجاورة وتصبّ حيث \
             تريد. مقبضها من خشب الزان وينطوي عند التخزين. تعمل على كل المواقد ومنها الحث الحراري.",
        )
        .costs(5900)
        .with(&[
            ("material", "enamel"),
            ("capacity_ml", "2000"),
            ("weight_g", "1150"),
            ("induction", "true"),
            ("origin", "germany"),
        ])
        .come(&[
            item("cream", "بلون كريمي", "beige", 0xe9dfc6),
            item("mustard", "بلون الخردل", "yellow", 0xc79a2f),
            item("dove blue", "بلون أزرق حمامي", "blue", 0x8aa0b0),
            item("black", "بلون أسود", "black", 0x2a2a2b),
        ]),
    family("kiesel-ton", "kitchen-linen", "tea-towel", "Leine")
        .named("Leine linen tea towel, {}", "منشفة مطبخ لاينه من الكتان، {}")
        .about(
            "Pure linen from Silesian flax, woven densely enough to polish glasses and washed once so it \
             drinks from the first day. 50 × 70 cm, with a loop in one corner. Boil it if you like; it \
             only gets softer.",
            "كتان خالص من محاصيل سيليزيا، نسجه كثيف يلمّع الزجاج، وقد غُسل مرة ليمتصّ الماء من أول يوم. \
             مقاسها 50 × 70 سم وفي زاويتها حلقة للتعليق. اغلها إن شئت، فلن تزداد إلا نعومة.",
        )
        .costs(1800)
        .with(&[
            ("material", "linen"),
            ("length_cm", "70"),
            ("width_cm", "50"),
            ("weight_g", "95"),
            ("origin", "germany"),
        ])
        .come(&[
            item("natural with red stripe", "لون طبيعي بخط أحمر", "natural", 0xcdbb98),
            item("white with blue check", "بيضاء بمربعات زرقاء", "white", 0xe6e8ea),
            item("sage", "بلون المريمية", "green", 0x97a58a),
            item("terracotta", "بلون الفخار", "orange", 0xb8684a),
            item("charcoal", "بلون فحمي", "grey", 0x4a4b4d),
        ]),
    family("bayt-el-nol", "kitchen-linen", "tea-towel", "Nol")
        .named("Nol tea towels, pair, {}", "فوطتا مطبخ من نول، {}")
        .about(
            "Two towels of long-staple Egyptian cotton, woven on a hand loom in Akhmim. The waffle dries \
             quickly and leaves no lint on a glass. Each measures 45 × 65 cm.",
            "فوطتان من القطن المصري طويل التيلة، منسوجتان على نول يدوي في أخميم. نسجهما المحبّب يجفّ بسرعة \
             ولا يترك وبرًا على الزجاج. مقاس كل منهما 45 × 65 سم.",
        )
        .costs(2200)
        .with(&[
            ("material", "cotton"),
            ("length_cm", "65"),
            ("width_cm", "45"),
            ("pieces", "2"),
            ("handmade", "true"),
            ("origin", "egypt"),
        ])
        .come(&[
            item("indigo stripe", "مخططتان بالنيلي", "blue", 0x3d4f7d),
            item("saffron stripe", "مخططتان بلون الزعفران", "yellow", 0xd8a038),
            item("pomegranate stripe", "مخططتان بلون الرمان", "red", 0x9c3040),
            item("undyed", "بلون القطن الطبيعي", "natural", 0xe4dac3),
        ]),
    family("bayt-el-nol", "kitchen-linen", "apron", "Nol")
        .named("Nol cross-back apron, {}", "مريول مطبخ من نول بظهر متقاطع، {}")
        .about(
            "Straps cross at the back, so nothing pulls at the neck after an hour at the stove. Heavy \
             cotton, two deep pockets, a loop for the towel. One size fits most; the straps adjust.",
            "حمّالات متقاطعة عند الظهر، فلا شيء يشدّ الرقبة بعد ساعة أمام الموقد. قطن متين وجيبان عميقان \
             وحلقة للمنشفة. مقاس واحد يناسب معظم الناس، والحمّالات قابلة للتعديل.",
        )
        .costs(4200)
        .with(&[("material", "cotton"), ("weight_g", "420"), ("origin", "egypt")])
        .come(&[
            item("olive", "بلون الزيتون", "green", 0x6b6f45),
            item("denim blue", "بلون الجينز", "blue", 0x4d6381),
            item("natural", "بلون القطن الطبيعي", "natural", 0xd9ccb0),
            item("brick", "بلون الطوب", "red", 0x96503c),
            item("black", "بلون أسود", "black", 0x29292b),
        ]),
];
