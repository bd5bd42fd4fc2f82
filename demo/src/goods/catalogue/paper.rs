//! Paper, pens, prints and books. The books and their authors are invented.

use crate::goods::family::{Family, choice, family, item};

pub(super) const FAMILIES: &[Family] = &[
    family("kamogawa", "notebooks", "notebook", "Kamogawa")
        .named("Kamogawa notebook, {}", "دفتر كاموغاوا، {}")
        .about(
            "A hundred and sixty pages of paper that fountain-pen ink neither bleeds through nor feathers \
             on. Sewn in signatures, so it lies open by itself. The cover is cloth over board with a \
             ribbon of silk.",
            "مئة وستون صفحة من ورق لا ينفذ منه حبر أقلام الريشة ولا يتشعّب عليه. مخيط في ملازم فيبقى \
             مفتوحًا وحده. غلافه من القماش على كرتون وله شريط حريري.",
        )
        .costs(2200)
        .with(&[("pages", "160"), ("material", "paper"), ("origin", "japan")])
        .choose(choice("format", &[("A6", 75), ("A5", 100)]))
        .come(&[
            item("indigo, dotted", "نيلي بصفحات منقّطة", "blue", 0x35476f).with(&[("ruling", "dotted")]),
            item("indigo, plain", "نيلي بصفحات بيضاء", "blue", 0x3d5079).with(&[("ruling", "plain")]),
            item("persimmon, lined", "بلون الكاكا بصفحات مسطّرة", "orange", 0xc3683a)
                .with(&[("ruling", "lined")]),
            item("matcha, squared", "بلون الماتشا بصفحات مربّعة", "green", 0x8a9b5f)
                .with(&[("ruling", "squared")]),
            item("ink black, dotted", "أسود حبري بصفحات منقّطة", "black", 0x2a2a2d)
                .with(&[("ruling", "dotted")]),
            item("plum, lined", "بلون البرقوق بصفحات مسطّرة", "purple", 0x714863).with(&[("ruling", "lined")]),
        ]),
    family("raouche-books", "notebooks", "notebook", "Raouche")
        .named("Raouche pocket notebook, {}", "دفتر جيب من الروشة، {}")
        .about(
            "Opens from either side: one cover is right for Arabic, the other for Latin script. Ninety-six \
             lined pages, stapled, with rounded corners that do not fold. 9 × 14 cm.",
            "يُفتح من الجهتين: غلاف للكتابة بالعربية وآخر للكتابة اللاتينية. ست وتسعون صفحة مسطّرة مدبّسة، \
             وزواياه مدوّرة لا تنثني. مقاسه 9 × 14 سم.",
        )
        .costs(900)
        .with(&[
            ("pages", "96"),
            ("ruling", "lined"),
            ("material", "paper"),
            ("weight_g", "80"),
            ("origin", "lebanon"),
        ])
        .come(&[
            item("sea", "البحر", "blue", 0x4c86a8),
            item("pomegranate", "الرمان", "red", 0xa6323f),
            item("pine nut", "الصنوبر", "beige", 0xcbb48c),
            item("sunset", "الغروب", "orange", 0xd98650),
        ]),
    family("kamogawa", "pens", "pen", "Kamogawa")
        .named("Kamogawa fountain pen, {}", "قلم حبر كاموغاوا، {}")
        .about(
            "Turned from one rod of resin or wood, balanced without the cap. Steel nib, ground by hand to \
             write at the first touch, with a converter for bottled ink and one cartridge to begin with.",
            "مخروط من قضيب واحد من الراتنج أو الخشب، ومتوازن دون غطائه. ريشته فولاذية مشحوذة باليد تكتب من \
             أول لمسة، ومعه محوّل لحبر القوارير وخرطوشة للبداية.",
        )
        .costs(8900)
        .with(&[("ink", "blue"), ("handmade", "true"), ("weight_g", "24"), ("origin", "japan")])
        .come(&[
            item("black, fine nib", "أسود بريشة رفيعة", "black", 0x262628).with(&[("nib", "fine")]),
            item("indigo, medium nib", "نيلي بريشة متوسطة", "blue", 0x33456e).with(&[("nib", "medium")]),
            item("cherry wood, medium nib", "خشب الكرز بريشة متوسطة", "brown", 0x9b5d3c)
                .costs(12900)
                .with(&[("nib", "medium")]),
            item("amber resin, broad nib", "راتنج كهرماني بريشة عريضة", "orange", 0xc58a3f)
                .with(&[("nib", "broad")]),
            item("oblique nib for Arabic, black", "أسود بريشة مائلة للخط العربي", "black", 0x313033)
                .costs(9900)
                .with(&[("nib", "oblique")]),
        ]),
    family("kamogawa", "pens", "pen", "Kamogawa")
        .named("{}", "{}")
        .about(
            "From a maker on the Kamo river who refills what others throw away: every part of it can be \
             had singly. Writes smoothly on rough paper and does not smear under the hand.",
            "من صانع على ضفة نهر كامو يعيد تعبئة ما يرميه غيره، فكل جزء منه يُباع منفردًا. يكتب بسلاسة على \
             الورق الخشن ولا يلطّخ تحت اليد.",
        )
        .costs(1800)
        .with(&[("origin", "japan")])
        .come(&[
            item("Kamogawa brush pen, black ink", "قلم فرشاة كاموغاوا بحبر أسود", "black", 0x29292b)
                .with(&[("ink", "black"), ("nib", "brush")]),
            item("Kamogawa brush pen, grey ink", "قلم فرشاة كاموغاوا بحبر رمادي", "grey", 0x77797d)
                .with(&[("ink", "grey"), ("nib", "brush")]),
            item("Kamogawa brass ballpoint", "قلم كاموغاوا الجاف من النحاس", "gold", 0xbc954a)
                .costs(3900)
                .with(&[("ink", "black"), ("material", "brass")]),
            item("Kamogawa drawing pens, set of four", "طقم أربعة أقلام رسم كاموغاوا", "black", 0x3a3a3e)
                .costs(1600)
                .with(&[("ink", "black"), ("pieces", "4"), ("nib", "fine")]),
        ]),
    family("raouche-books", "posters", "poster", "Raouche")
        .named("City poster: {}", "ملصق مدينة {}")
        .about(
            "Drawn by a Beirut illustrator from the window of a taxi and printed in five flat colours on \
             heavy uncoated paper. Sent rolled in a tube, without a frame.",
            "رسمته رسامة من بيروت من نافذة سيارة أجرة، وطُبع بخمسة ألوان على ورق ثقيل غير لامع. يُرسل \
             ملفوفًا في أنبوب ودون إطار.",
        )
        .costs(2400)
        .with(&[("material", "paper"), ("origin", "lebanon")])
        .choose(choice("format", &[("30 × 40 cm", 100), ("50 × 70 cm", 160)]))
        .come(&[
            item("Beirut, balconies", "بيروت: شرفات", "blue", 0x5f93b5),
            item("Cairo, rooftops", "القاهرة: سطوح", "yellow", 0xd3ab5c),
            item("Amman, stairs", "عمّان: أدراج", "beige", 0xcfb999),
            item("Damascus, jasmine", "دمشق: ياسمين", "green", 0x84a283),
            item("Casablanca, tram", "الدار البيضاء: الترام", "red", 0xb9503f),
            item("Muscat, harbour", "مسقط: الميناء", "white", 0xd9dfe0),
        ]),
    family("finch-and-fern", "posters", "poster", "Finch & Fern")
        .named("Botanical print: {}", "لوحة نباتية: {}")
        .about(
            "From watercolours painted at our potting table and printed in London with pigments that keep \
             for eighty years. Cotton paper with a deckled edge; names in Latin pencilled below.",
            "عن لوحات مائية رُسمت على طاولة الزراعة في متجرنا، وطُبعت في لندن بأصباغ تثبت ثمانين سنة. ورق \
             قطني بحافة غير مقصوصة، وتحت الرسم الاسم العلمي بقلم الرصاص.",
        )
        .costs(2900)
        .with(&[("material", "paper"), ("origin", "england")])
        .choose(choice("format", &[("A4", 100), ("30 × 40 cm", 130)]))
        .come(&[
            item("hart's-tongue fern", "سرخس لسان الأيل", "green", 0x6d8f5f),
            item("foxglove", "كفّ الثعلب", "purple", 0x9a7fa8),
            item("artichoke", "الأرضي شوكي", "green", 0x84956f),
            item("Seville orange", "النارنج", "orange", 0xd9883b),
            item("three poppies", "ثلاث شقائق", "red", 0xc2473a),
        ]),
    family("raouche-books", "books", "book", "Raouche")
        .named("{}", "{}")
        .about(
            "Arabic text with the English translation on the facing page, so that two people can read one \
             book. Sewn paperback with flaps, set in Beirut.",
            "النص العربي وترجمته الإنجليزية في صفحتين متقابلتين، فيقرأ اثنان كتابًا واحدًا. غلاف ورقي \
             بطيّات وملازم مخيطة، نُضّد في بيروت.",
        )
        .costs(1600)
        .with(&[("language", "bilingual"), ("binding", "paperback"), ("origin", "lebanon")])
        .come(&[
            item(
                "The Lighthouse Keeper's Radio, by Nada Chalhoub",
                "راديو حارس المنارة، تأليف ندى شلهوب",
                "blue",
                0x3d6385,
            )
            .with(&[("pages", "288")])
            .note(
                "A lighthouse above Beirut is to be sold, and the keeper's daughter has thirty nights to \
                 find out who has been answering his broadcasts since 1978.",
                "منارة فوق بيروت معروضة للبيع، وأمام ابنة حارسها ثلاثون ليلة لتعرف من كان يجيب عن إذاعته \
                 منذ عام 1978. رواية.",
            ),
            item("Salt Roads, by Idris Benhima", "دروب الملح، تأليف إدريس بنهيمة", "yellow", 0xc79c4b)
                .with(&[("pages", "342")])
                .note(
                    "Three generations of a caravan family, told by the camel driver who left it for a \
                     lorry.",
                    "ثلاثة أجيال من عائلة قوافل يرويها الجمّال الذي تركها من أجل شاحنة. رواية.",
                ),
            item("A Room with Two Keys, by Salma Haddad", "غرفة بمفتاحين، تأليف سلمى حداد", "red", 0xa5483f)
                .with(&[("pages", "214")])
                .note(
                    "Two strangers rent the same room, one by day and one by night, and begin to write to \
                     each other on the wall.",
                    "غريبان يستأجران الغرفة نفسها، واحد نهارًا وآخر ليلًا، ثم يبدآن الكتابة أحدهما للآخر \
                     على الجدار. رواية.",
                ),
            item(
                "Short Walks in a Long Summer, by Karim Osseiran",
                "نزهات قصيرة في صيف طويل، تأليف كريم عسيران",
                "green",
                0x7c9468,
            )
            .with(&[("pages", "176")])
            .note(
                "Twenty-one stories that each begin at a front door and end before dark.",
                "إحدى وعشرون قصة تبدأ كل منها عند باب البيت وتنتهي قبل العتمة. قصص قصيرة.",
            ),
            item(
                "What the Loom Remembers, by Hoda Mansour",
                "ما يتذكره النول، تأليف هدى منصور",
                "purple",
                0x76587f,
            )
            .costs(1800)
            .with(&[("pages", "396")])
            .note(
                "A weaver in Akhmim mends a carpet and finds another woman's story knotted into its back.",
                "نسّاجة في أخميم ترمّم سجادة فتجد في ظهرها حكاية امرأة أخرى معقودة خيطًا خيطًا. رواية.",
            ),
            item(
                "Poems for the Night Bus, by Ziad Tannous",
                "قصائد لحافلة الليل، تأليف زياد طنوس",
                "black",
                0x33323a,
            )
            .costs(1200)
            .with(&[("pages", "96")])
            .note(
                "Forty poems, none longer than the way between two stops.",
                "أربعون قصيدة لا تطول إحداها عن الطريق بين محطتين. شعر.",
            ),
        ]),
    family("raouche-books", "books", "book", "Raouche")
        .named("{}", "{}")
        .about(
            "Every recipe was cooked three times by people who are not cooks. Photographs by daylight, \
             weights in grams and cups, and a binding that stays open beside the stove.",
            "كل وصفة طبخها ثلاث مرات أشخاص ليسوا طهاة. صور في ضوء النهار ومقادير بالغرام والكوب، وتجليد \
             يبقى مفتوحًا بجانب الموقد.",
        )
        .costs(3200)
        .with(&[("language", "bilingual"), ("binding", "hardback"), ("origin", "lebanon")])
        .come(&[
            item("Forty Pots: Stews of the Levant", "أربعون طنجرة: يخنات بلاد الشام", "red", 0xa9452f)
                .with(&[("pages", "224")])
                .note(
                    "From bamia to kishk, by season, with what to eat beside them.",
                    "من البامية إلى الكشك بحسب المواسم، وما يؤكل إلى جانبها.",
                ),
            item("Bread Before Sunrise", "خبز قبل الشروق", "yellow", 0xcfa45c)
                .with(&[("pages", "192")])
                .note(
                    "Thirty flatbreads, loaves and pies from the bakeries that light their ovens at three.",
                    "ثلاثون رغيفًا وفطيرة من أفران تُشعل نارها في الثالثة فجرًا.",
                ),
            item("A Jar for Winter", "مونة الشتاء", "green", 0x6f8a55).with(&[("pages", "208")]).note(
                "Pickles, jams, labneh in oil: the Lebanese pantry, month by month.",
                "مخللات ومربيات ولبنة بالزيت: المونة اللبنانية شهرًا بشهر.",
            ),
            item("Sweet Things for Guests", "حلويات للضيوف", "pink", 0xd39aa2)
                .with(&[("pages", "176")])
                .note(
                    "Maamoul, knafeh and forty smaller things to put beside a coffee.",
                    "معمول وكنافة وأربعون لقمة أصغر توضع بجانب القهوة.",
                ),
        ]),
    family("spatzennest", "books", "book", "Spatzennest")
        .named("{}", "{}")
        .about(
            "A picture book on thick paper with round corners, told in English and Arabic on every page. \
             For reading aloud from three years on.",
            "كتاب مصوّر بورق سميك وزوايا مدوّرة، يُروى بالعربية والإنجليزية في كل صفحة. للقراءة بصوت عالٍ \
             من سن الثالثة.",
        )
        .costs(1500)
        .with(&[("language", "bilingual"), ("binding", "hardback"), ("age_from", "3"), ("origin", "austria")])
        .come(&[
            item("The Sparrow Who Would Not Fly South", "العصفور الذي لم يهاجر", "brown", 0xb08452)
                .with(&[("pages", "32")])
                .note(
                    "Everyone leaves for the winter; one sparrow has a question about snow.",
                    "الجميع يرحلون شتاءً، وعصفور واحد لديه سؤال عن الثلج.",
                ),
            item("Grandfather's Umbrella", "مظلة جدي", "blue", 0x4f7ba6).with(&[("pages", "36")]).note(
                "It has been to four countries and only once in the rain.",
                "زارت أربعة بلدان ولم ترَ المطر إلا مرة.",
            ),
            item("Who Took the Moon's Hat?", "من أخذ قبعة القمر؟", "purple", 0x5a548c)
                .with(&[("pages", "28")])
                .note(
                    "A search through all the cupboards of the night, with flaps to open.",
                    "بحث في كل خزائن الليل، وفي الصفحات نوافذ تُفتح.",
                ),
            item("Ten Loud Animals and a Quiet One", "عشرة حيوانات صاخبة وواحد هادئ", "yellow", 0xe0b546)
                .with(&[("pages", "24")])
                .note("Count them, do their voices, and then whisper.", "عُدّها وقلّد أصواتها ثم اهمس."),
        ]),
    family("finch-and-fern", "books", "book", "Finch & Fern")
        .named("{}", "{}")
        .about(
            "A slim book that fits a coat pocket and survives a wet bench. Written by gardeners for people \
             with little ground and less time; in English.",
            "كتاب نحيل يتّسع له جيب المعطف ويحتمل مقعدًا مبتلًا. كتبه بستانيون لمن لديه مساحة صغيرة ووقت \
             أقل. بالإنجليزية.",
        )
        .costs(1400)
        .with(&[("language", "english"), ("binding", "paperback"), ("origin", "england")])
        .come(&[
            item("The One-Balcony Year", "سنة على شرفة واحدة", "green", 0x7d9c62)
                .with(&[("pages", "144")])
                .note(
                    "Twelve months, four pots, a chair: what to do and what to leave.",
                    "اثنا عشر شهرًا وأربعة أصص وكرسي: ما تفعله وما تتركه.",
                ),
            item("Kill Fewer Houseplants", "كيف تُبقي نباتات بيتك حية", "pink", 0xd29a8c)
                .with(&[("pages", "128")])
                .note(
                    "It is nearly always the water. The rest is in here.",
                    "السبب هو الماء في الغالب، وما عداه تجده هنا.",
                ),
            item("Herbs by the Window", "أعشاب عند النافذة", "yellow", 0xc9b458)
                .with(&[("pages", "112")])
                .note("Fourteen herbs from seed to supper.", "أربع عشرة عشبة من البذرة إلى العشاء."),
        ]),
];
