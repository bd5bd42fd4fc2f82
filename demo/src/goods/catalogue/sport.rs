//! For moving, indoors and out.

use crate::goods::family::{Family, choice, family, item};

pub(super) const FAMILIES: &[Family] = &[
    family("fjellvei", "fitness", "yoga-mat", "Ro")
        .named("Ro yoga mat, {}", "سجادة يوغا رو، {}")
        .about(
            "Natural rubber under a woven top that grips better the more you sweat. 4 mm thick, 183 × 66 \
             cm, and it lies flat from the first unrolling. Smells of rubber for three days, then of \
             nothing.",
            "مطاط طبيعي تحت سطح منسوج يزداد تماسكًا كلما تعرّقت. سماكتها 4 مم ومقاسها 183 × 66 سم، وتنبسط \
             من أول مرة. رائحتها مطاط لثلاثة أيام ثم لا شيء.",
        )
        .costs(6900)
        .with(&[
            ("material", "natural-rubber"),
            ("length_cm", "183"),
            ("width_cm", "66"),
            ("weight_g", "2100"),
            ("origin", "norway"),
        ])
        .come(&[
            item("lichen", "خضراء حزازية", "green", 0x9aa27a),
            item("slate", "رمادية أردوازية", "grey", 0x5e666d),
            item("cloudberry", "صفراء توتية", "yellow", 0xd59b45),
            item("fjord", "زرقاء بحرية", "blue", 0x3d6480),
            item("heather", "بنفسجية بلون الخلنج", "purple", 0x8d7599),
        ]),
    family("fjellvei", "fitness", "dumbbell", "Ro")
        .named("Ro dumbbells, pair, {}", "زوج دمبل رو، {}")
        .about(
            "Cast iron with a skin of recycled rubber that spares the floor and the neighbours. Six flat \
             sides, so they stay where you put them. The handle is knurled steel, a little thicker in the \
             middle.",
            "حديد زهر مغلّف بمطاط معاد تدويره يرحم الأرضية والجيران. ستة أوجه مسطّحة فلا يتدحرج من مكانه. \
             مقبضه من الفولاذ المحزّز، أثخن قليلًا في وسطه.",
        )
        .costs(3900)
        .with(&[("material", "cast-iron"), ("pieces", "2"), ("origin", "norway")])
        .come(&[
            item("2 × 2 kg", "2 × 2 كغ", "black", 0x333436).costs(2400).with(&[("weight_g", "4000")]),
            item("2 × 4 kg", "2 × 4 كغ", "black", 0x2f3032).with(&[("weight_g", "8000")]),
            item("2 × 6 kg", "2 × 6 كغ", "black", 0x2b2c2e).costs(5400).with(&[("weight_g", "12000")]),
            item("2 × 10 kg", "2 × 10 كغ", "black", 0x27282a).costs(8400).with(&[("weight_g", "20000")]),
        ]),
    family("fjellvei", "outdoor", "water-bottle", "Kilde")
        .named("Kilde insulated bottle, {}", "قارورة شيلده الحافظة للحرارة، {}")
        .about(
            "Two walls of steel with nothing in between: tea stays hot for twelve hours and water cold for \
             a day. The powder coat survives being dropped on scree. Screw cap with a loop for the \
             carabiner.",
            "جداران من الفولاذ وبينهما فراغ: يبقى الشاي ساخنًا اثنتي عشرة ساعة والماء باردًا يومًا كاملًا. \
             طلاؤها يحتمل السقوط على الحصى. غطاؤها لولبي بحلقة للتعليق.",
        )
        .costs(3400)
        .with(&[("material", "steel"), ("dishwasher_safe", "true"), ("origin", "norway")])
        .choose(choice("capacity", &[("500 ml", 100), ("750 ml", 120), ("1 l", 135)]))
        .come(&[
            item("snow", "بيضاء ثلجية", "white", 0xe9e9e6),
            item("pine", "خضراء صنوبرية", "green", 0x35523f),
            item("lingonberry", "حمراء توتية", "red", 0x9c3440),
            item("night", "كحلية ليلية", "blue", 0x263049),
            item("cloudberry", "صفراء توتية", "yellow", 0xd79c40),
            item("bare steel", "فولاذ بلا طلاء", "silver", 0xb7b9bb).costs(2900),
        ]),
    family("fjellvei", "outdoor", "tent", "Fjellvei")
        .named("Leir tent {}", "خيمة لاير {}")
        .about(
            "Inner and outer go up together on colour-coded poles, in the rain too. Two vestibules, guy \
             lines that glow, and an outer down to the ground for wind from every side. Seams are taped \
             and repairable.",
            "ترتفع الطبقتان معًا على أعمدة ملوّنة حتى تحت المطر. مدخلان مسقوفان وحبال مضيئة، وغطاء يصل إلى \
             الأرض ليصدّ الريح من كل جهة. درزاتها محكمة وقابلة للإصلاح.",
        )
        .costs(32900)
        .with(&[("material", "recycled-nylon"), ("waterproof", "true"), ("origin", "norway")])
        .come(&[
            item("for one, moss", "لشخص واحد بلون الطحلب", "green", 0x68714d)
                .costs(26900)
                .with(&[("persons", "1"), ("weight_g", "1450")]),
            item("for two, moss", "لشخصين بلون الطحلب", "green", 0x6f7852)
                .with(&[("persons", "2"), ("weight_g", "2200")]),
            item("for two, rust", "لشخصين بلون الصدأ", "orange", 0xb3603a)
                .with(&[("persons", "2"), ("weight_g", "2200")]),
            item("for four, sand", "لأربعة أشخاص بلون الرمل", "beige", 0xc4ae82)
                .costs(49900)
                .with(&[("persons", "4"), ("weight_g", "4900")]),
        ]),
    family("fjellvei", "outdoor", "lantern", "Leir")
        .named("Leir camping lantern, {}", "فانوس التخييم لاير، {}")
        .about(
            "Warm light that dims to almost nothing, 60 hours at reading strength. Stands, hangs or folds \
             flat; charges by USB-C and gives some back to a phone. Keeps working in rain.",
            "ضوء دافئ يخفت حتى يكاد يختفي، ويدوم 60 ساعة بشدّة القراءة. يقف أو يُعلَّق أو يُطوى، ويُشحن \
             عبر USB-C ويشحن هاتفك إن احتجت. ولا يضرّه المطر.",
        )
        .costs(4900)
        .with(&[
            ("waterproof", "true"),
            ("battery_h", "60"),
            ("dimmable", "true"),
            ("connector", "usb-c"),
            ("weight_g", "290"),
            ("origin", "norway"),
        ])
        .come(&[
            item("moss", "طحلبي", "green", 0x68714d),
            item("signal orange", "برتقالي ساطع", "orange", 0xd56a30),
            item("white", "أبيض", "white", 0xe8e6e0),
            item("blue", "أزرق", "blue", 0x3c668c),
        ]),
    family("dar-zellij", "outdoor", "lantern", "Dar Zellij")
        .named("Moroccan garden lantern, {}", "فانوس حديقة مغربي، {}")
        .about(
            "Cut tin and coloured glass, closed by a little door with a latch. Put a candle in it and set \
             it on the steps. The metal rusts slowly and handsomely outdoors; a drop of oil stops it.",
            "صفيح مخرّم وزجاج ملوّن وباب صغير بمزلاج. ضع فيه شمعة وأجلسه على الدرج. يصدأ معدنه في الخارج \
             ببطء وبجمال، وقطرة زيت توقفه.",
        )
        .costs(3900)
        .with(&[("material", "tin"), ("handmade", "true"), ("waterproof", "false"), ("origin", "morocco")])
        .come(&[
            item("amber glass", "زجاج كهرماني", "orange", 0xc98b3a).with(&[("height_cm", "32")]),
            item("blue glass", "زجاج أزرق", "blue", 0x3a62a3).with(&[("height_cm", "32")]),
            item("four colours", "أربعة ألوان", "multicolour", 0xa94f4a)
                .costs(4600)
                .with(&[("height_cm", "38")]),
            item("tall, clear glass", "طويل بزجاج شفاف", "clear", 0xc9cfc9)
                .costs(5900)
                .with(&[("height_cm", "55")]),
        ]),
    family("fjellvei", "team-sport", "ball", "Lagspill")
        .named("Lagspill football, {}", "كرة قدم لاغسبيل، {}")
        .about(
            "Thirty-two panels, stitched by hand in Sialkot under a fair-trade contract, with a bladder \
             that holds air for weeks. The grain keeps its grip when wet.",
            "اثنتان وثلاثون قطعة مخيطة باليد في سيالكوت بعقد تجارة عادلة، ومثانة تحفظ الهواء أسابيع. \
             وسطحها الخشن يبقى سهل الإمساك حين تبتلّ.",
        )
        .costs(3200)
        .with(&[("material", "synthetic-leather"), ("handmade", "true"), ("origin", "pakistan")])
        .come(&[
            item("size 5, white and black", "مقاس 5، بيضاء وسوداء", "white", 0xe9e9e7)
                .with(&[("weight_g", "430")]),
            item("size 5, orange for snow", "مقاس 5، برتقالية للثلج", "orange", 0xdb6a2c)
                .with(&[("weight_g", "430")]),
            item("size 4, blue", "مقاس 4، زرقاء", "blue", 0x3a6aa8).costs(2800).with(&[("weight_g", "360")]),
            item("size 3, for children, yellow", "مقاس 3 للأطفال، صفراء", "yellow", 0xe0b23c)
                .costs(2400)
                .with(&[("weight_g", "310")]),
        ]),
    family("fjellvei", "team-sport", "ball", "Lagspill")
        .named("Lagspill {}", "{} من لاغسبيل")
        .about(
            "A training ball for clubs and school yards, made to be used every day on rough ground. Comes \
             with a needle; inflate it until it bounces back to your hip.",
            "كرة تدريب للأندية وساحات المدارس، صُنعت لتُستعمل كل يوم على أرض خشنة. معها إبرة نفخ؛ انفخها \
             حتى ترتدّ إلى خاصرتك.",
        )
        .costs(2900)
        .with(&[("material", "natural-rubber"), ("origin", "pakistan")])
        .come(&[
            item("basketball, size 7", "كرة سلة مقاس 7", "orange", 0xc56f33).with(&[("weight_g", "600")]),
            item("basketball, size 6", "كرة سلة مقاس 6", "brown", 0xa8623a).with(&[("weight_g", "540")]),
            item("volleyball, blue and yellow", "كرة طائرة زرقاء وصفراء", "blue", 0x3f6fb0)
                .costs(3400)
                .with(&[("weight_g", "270")]),
            item("handball, size 2", "كرة يد مقاس 2", "red", 0xb13d3a)
                .costs(2600)
                .with(&[("weight_g", "350")]),
            item("futsal ball, green", "كرة صالات خضراء", "green", 0x5a9a5b)
                .costs(3200)
                .with(&[("weight_g", "420")]),
        ]),
    family("fjellvei", "cycling", "helmet", "Hjul")
        .named("Hjul city helmet, {}", "خوذة يول للمدينة، {}")
        .about(
            "A smooth shell with a light at the back that charges once a month. Turns on impact to spare \
             the neck. A dial fits it with one hand, the magnet of the buckle closes with gloves on.",
            "هيكل أملس وفي خلفه ضوء يُشحن مرة في الشهر. بطانتها الدوّارة تخفّف أثر الصدمة على الرأس \
             والرقبة. تُضبط بقرص بيد واحدة، ويُغلق إبزيمها المغناطيسي حتى بالقفازات.",
        )
        .costs(8900)
        .with(&[("material", "polycarbonate"), ("weight_g", "410"), ("origin", "norway")])
        .choose(choice("head", &[("52–56 cm", 100), ("56–60 cm", 100)]))
        .come(&[
            item("cream", "كريمية", "beige", 0xe5dbc3),
            item("black", "سوداء", "black", 0x29292b),
            item("petrol", "زرقاء نفطية", "blue", 0x2f5a68),
            item("coral", "مرجانية", "red", 0xcc6656),
            item("olive", "زيتية", "green", 0x6d7450),
        ]),
    family("fjellvei", "cycling", "helmet", "Hjul")
        .named("Hjul children's helmet, {}", "خوذة يول للأطفال، {}")
        .about(
            "Deep at the temples and light enough that nobody argues, from three years up. The ring inside \
             grows with the head, from 46 to 52 cm. Stickers are in the box.",
            "عميقة عند الصدغين وخفيفة لا يعترض عليها أحد، من سن الثالثة. حلقتها الداخلية تكبر مع الرأس من \
             46 إلى 52 سم. وفي العلبة ملصقات.",
        )
        .costs(4900)
        .with(&[("material", "polycarbonate"), ("weight_g", "270"), ("age_from", "3"), ("origin", "norway")])
        .come(&[
            item("fox", "برسم الثعلب", "orange", 0xd27a3c),
            item("whale", "برسم الحوت", "blue", 0x4f86b5),
            item("meadow", "برسم المرج", "green", 0x86a95f),
            item("night sky", "برسم سماء الليل", "purple", 0x524f86),
        ]),
];
