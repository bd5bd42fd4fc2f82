//! What one walks in and what one carries.

use crate::goods::family::{Family, SHOES, family, item};

pub(super) const FAMILIES: &[Family] = &[
    family("rua-nove", "shoes", "sneaker", "Tejo")
        .named("Tejo canvas sneaker, {}", "حذاء تيجو القماشي، {}")
        .about(
            "Organic canvas stitched to a vulcanised sole, in the same last since 1964. The insole is cork \
             and lifts out to dry. Runs true to size; half sizes go up.",
            "قماش قطني عضوي مخيط إلى نعل مطاطي، على القالب نفسه منذ عام 1964. فرشته الداخلية من الفلين \
             وتُخرج لتجفّ. مقاسه مضبوط، ولأنصاف المقاسات اختر الأكبر.",
        )
        .costs(6900)
        .with(&[("material", "canvas"), ("organic", "true"), ("origin", "portugal")])
        .choose(SHOES)
        .come(&[
            item("white", "أبيض", "white", 0xeeece5),
            item("navy", "كحلي", "blue", 0x2b3852),
            item("faded red", "أحمر باهت", "red", 0xb05048),
            item("black", "أسود", "black", 0x272728),
            item("sage", "بلون المريمية", "green", 0x8d9a80),
        ]),
    family("rua-nove", "shoes", "sneaker", "Calçada")
        .named("Calçada leather sneaker, {}", "حذاء كالسادا الجلدي، {}")
        .about(
            "Full-grain calf leather, lined with leather too, on a cup sole that is stitched all around \
             and can be replaced. Made by eleven people in Felgueiras. Give it a week to become yours.",
            "جلد عجل طبيعي كامل ومبطّن بالجلد أيضًا، على نعل مخيط من كل جوانبه يمكن استبداله. يصنعه أحد \
             عشر شخصًا في فلغيراش. امنحه أسبوعًا ليأخذ شكل قدمك.",
        )
        .costs(14900)
        .with(&[("material", "leather"), ("origin", "portugal")])
        .choose(SHOES)
        .come(&[
            item("white", "أبيض", "white", 0xf0eee9),
            item("cognac", "كستنائي", "brown", 0x9c6237),
            item("black", "أسود", "black", 0x252526),
            item("stone", "بلون الحجر", "grey", 0xb3ab9d),
        ]),
    family("rua-nove", "shoes", "boot", "Calçada")
        .named("Calçada Chelsea boot, {}", "حذاء تشيلسي كالسادا، {}")
        .about(
            "Two pieces of leather and two elastic gores, nothing else. The welt is sewn, so a cobbler can \
             sole it again and again. A thin rubber layer keeps you upright on wet cobbles, of which \
             Lisbon has many.",
            "قطعتا جلد ومطّاطتان جانبيتان ولا شيء غير ذلك. نعله مخيط على الطريقة التقليدية فيجدّده \
             الإسكافي مرة بعد مرة. وطبقة المطاط الرقيقة تحميك من الانزلاق على حجارة مبتلّة، وما أكثرها في \
             لشبونة.",
        )
        .costs(18900)
        .with(&[("material", "leather"), ("waterproof", "false"), ("origin", "portugal")])
        .choose(SHOES)
        .come(&[
            item("black calf", "جلد عجل أسود", "black", 0x252526),
            item("dark brown calf", "جلد عجل بني داكن", "brown", 0x4e3526),
            item("sand suede", "شامواه رملي", "beige", 0xc0a67d),
            item("tobacco suede", "شامواه بلون التبغ", "brown", 0x85603c),
        ]),
    family("fjellvei", "shoes", "boot", "Fjellvei")
        .named("Topptur hiking boot, {}", "حذاء المشي الجبلي توبتور، {}")
        .about(
            "Nubuck of 2.6 mm with a waterproof lining and a sole that grips wet granite. High enough to \
             hold the ankle, soft enough at the top to be walked in straight from the box. 1,180 g a pair \
             in size 42.",
            "جلد نوبوك بسماكة 2.6 مم وبطانة عازلة للماء ونعل يتشبّث بالغرانيت المبتل. يرتفع ليسند الكاحل، \
             وطرفه العلوي ليّن فتمشي به من أول يوم. وزن الزوج 1180 غرامًا في مقاس 42.",
        )
        .costs(21900)
        .with(&[("material", "nubuck"), ("waterproof", "true"), ("weight_g", "1180"), ("origin", "norway")])
        .choose(SHOES)
        .come(&[
            item("peat brown", "بني خثّي", "brown", 0x5b4331),
            item("slate", "أردوازي", "grey", 0x5a626a),
            item("moss", "طحلبي", "green", 0x646b4a),
            item("black", "أسود", "black", 0x2a2a2b),
        ]),
    family("dar-zellij", "shoes", "sandal", "Dar Zellij")
        .named("Babouche, {}", "بلغة مراكشية، {}")
        .about(
            "The slipper of the medina: goatskin tanned with mimosa bark, a sewn leather sole, the heel \
             folded down or standing up as you like. They begin snug and widen by half a size.",
            "بلغة المدينة العتيقة: جلد ماعز مدبوغ بلحاء الميموزا، ونعل جلدي مخيط، وكعب تثنيه أو ترفعه كما \
             تشاء. تبدأ ضيقة قليلًا ثم تتّسع نصف مقاس.",
        )
        .costs(4900)
        .with(&[("material", "leather"), ("handmade", "true"), ("origin", "morocco")])
        .choose(SHOES)
        .come(&[
            item("saffron yellow", "صفراء زعفرانية", "yellow", 0xd6a02f),
            item("natural tan", "بلون الجلد الطبيعي", "brown", 0xb9824f),
            item("white", "بيضاء", "white", 0xeee9dd),
            item("black", "سوداء", "black", 0x29282a),
            item("raspberry", "بلون التوت", "pink", 0xa83a5c),
        ]),
    family("rua-nove", "shoes", "sandal", "Sobreiro")
        .named("Sobreiro cork sandal, {}", "صندل سوبريرو بنعل فلين، {}")
        .about(
            "A footbed of Portuguese cork pressed to the shape of a foot, with two broad straps and brass \
             buckles. The cork comes from trees that are peeled every nine years and never felled.",
            "نعل من الفلين البرتغالي مضغوط على شكل القدم، بشريطين عريضين وإبزيمين من النحاس. يُقشر الفلين \
             عن أشجاره كل تسع سنوات ولا تُقطع أبدًا.",
        )
        .costs(7900)
        .with(&[("material", "cork"), ("origin", "portugal")])
        .choose(SHOES)
        .come(&[
            item("brown leather", "جلد بني", "brown", 0x7b5537),
            item("black leather", "جلد أسود", "black", 0x29292a),
            item("olive suede", "شامواه زيتي", "green", 0x6a6d4a),
            item("undyed felt", "لبّاد طبيعي", "grey", 0xb7aea0),
        ]),
    family("fjellvei", "bags", "backpack", "Fjellvei")
        .named("Dagstur daypack 22 l, {}", "حقيبة ظهر داغستور 22 لترًا، {}")
        .about(
            "A bag for one day: room for a shell, a thermos and lunch, and a sleeve that takes a 15-inch \
             laptop on Monday. The back panel is ventilated, the hip belt comes off, the rain cover lives \
             in the bottom.",
            "حقيبة ليوم واحد: تتّسع لسترة وترمس وغداء، وفيها جيب لحاسوب 15 بوصة يوم الاثنين. ظهرها مهوّى \
             وحزام خصرها يُفكّ، وغطاء المطر مطويّ في قعرها.",
        )
        .costs(9900)
        .with(&[
            ("material", "recycled-nylon"),
            ("volume_l", "22"),
            ("weight_g", "780"),
            ("waterproof", "false"),
            ("origin", "norway"),
        ])
        .come(&[
            item("moss", "طحلبية", "green", 0x67704c),
            item("fjord blue", "زرقاء بحرية", "blue", 0x355a7c),
            item("rust", "بلون الصدأ", "orange", 0xb05d33),
            item("black", "سوداء", "black", 0x29292b),
            item("birch", "بلون البتولا", "beige", 0xcfc7b4),
        ]),
    family("rua-nove", "bags", "backpack", "Tejo")
        .named("Tejo roll-top backpack, {}", "حقيبة ظهر تيجو بفتحة ملفوفة، {}")
        .about(
            "Waxed canvas that rain beads on, with a top you roll as far down as the day requires. Laptop \
             pocket at the back, bottle pocket at the side, one hook for the keys. 18 to 24 litres.",
            "قماش مشمّع تتدحرج عنه قطرات المطر، وفتحة تلفّها بقدر ما يحتاجه يومك. جيب للحاسوب في الظهر \
             وجيب للقارورة في الجانب وخطّاف للمفاتيح. من 18 إلى 24 لترًا.",
        )
        .costs(12900)
        .with(&[
            ("material", "canvas"),
            ("volume_l", "24"),
            ("weight_g", "1020"),
            ("waterproof", "true"),
            ("origin", "portugal"),
        ])
        .come(&[
            item("olive", "زيتية", "green", 0x5f6546),
            item("mustard", "بلون الخردل", "yellow", 0xb98b33),
            item("ink", "زرقاء حبرية", "blue", 0x2c3950),
            item("charcoal", "فحمية", "grey", 0x454648),
        ]),
    family("raouche-books", "bags", "tote-bag", "Raouche")
        .named("Bookshop tote, {}", "حقيبة قماشية من المكتبة، {}")
        .about(
            "Heavy canvas, screen-printed by our neighbours in Hamra. The handles are long enough for the \
             shoulder over a coat, and the bottom is folded so that it carries ten paperbacks upright.",
            "قماش متين مطبوع بالشاشة الحريرية عند جيراننا في الحمرا. مقبضاها طويلان يُعلَّقان على الكتف \
             فوق المعطف، وقعرها مثنيّ يحمل عشرة كتب واقفة.",
        )
        .costs(2200)
        .with(&[
            ("material", "canvas"),
            ("volume_l", "14"),
            ("weight_g", "240"),
            ("organic", "true"),
            ("origin", "lebanon"),
        ])
        .come(&[
            item("one more page", "«صفحة أخرى فقط»", "natural", 0xe2d6bd),
            item("the letter dad", "حرف الضاد", "black", 0x2d2c2c),
            item("Raouche rock", "صخرة الروشة", "blue", 0x4f7f9f),
            item("cats of Hamra", "قطط الحمرا", "orange", 0xcf8244),
            item("reading at the sea", "قراءة على البحر", "green", 0x6f9a8d),
        ]),
    family("dar-zellij", "bags", "tote-bag", "Dar Zellij")
        .named("Marrakech leather tote, {}", "حقيبة يد مراكشية من الجلد، {}")
        .about(
            "Vegetable-tanned goatskin, soft from the first day, edges painted by hand. One zipped pocket \
             inside, room for a laptop and a melon. It will smell of leather for a month.",
            "جلد ماعز مدبوغ نباتيًا، ليّن من أول يوم، وحوافه مطلية باليد. في داخلها جيب بسحّاب ومتّسع \
             لحاسوب وبطيخة صغيرة. وستبقى رائحة الجلد فيها شهرًا.",
        )
        .costs(12900)
        .with(&[
            ("material", "leather"),
            ("volume_l", "16"),
            ("weight_g", "720"),
            ("handmade", "true"),
            ("origin", "morocco"),
        ])
        .come(&[
            item("tan", "بلون الجلد الفاتح", "brown", 0xb07a48),
            item("chocolate", "بلون الشوكولاتة", "brown", 0x5a3a2a),
            item("black", "سوداء", "black", 0x282728),
            item("brick", "بلون الطوب", "red", 0x9d4f3b),
        ]),
    family("rua-nove", "bags", "wallet", "Calçada")
        .named("Calçada slim wallet, {}", "محفظة كالسادا الرفيعة، {}")
        .about(
            "One folded piece of bridle leather and nine stitches. Six cards, some notes, a pull tab for \
             the card you use most. A thin shield in the lining blocks contactless readers.",
            "قطعة جلد واحدة مثنية وتسع غرزات. تتّسع لست بطاقات وبعض الأوراق النقدية، ولسان يُخرج البطاقة \
             التي تستعملها أكثر. في بطانتها طبقة رقيقة تحجب القراءة اللاتلامسية.",
        )
        .costs(5400)
        .with(&[("material", "leather"), ("weight_g", "45"), ("handmade", "true"), ("origin", "portugal")])
        .come(&[
            item("cognac", "كستنائية", "brown", 0x9c6237),
            item("black", "سوداء", "black", 0x252526),
            item("bottle green", "بلون أخضر زجاجي", "green", 0x304d40),
            item("navy", "كحلية", "blue", 0x2a3650),
            item("oxblood", "بلون خمري", "red", 0x642a2a),
        ]),
];
