//! Coffee and tea.

use crate::goods::family::{COFFEE_BAGS, Family, family, item};

pub(super) const FAMILIES: &[Family] = &[
    family("bakir-han", "coffee", "coffee-bag", "Han Roasters")
        .named("{} coffee beans", "بنّ {}، حبوب كاملة")
        .about(
            "Roasted on Tuesdays in a twelve-kilo drum in Karaköy and sent the same day. Whole beans in a \
             bag with a valve; give them a week's rest before the first cup.",
            "يُحمَّص أيام الثلاثاء في محمصة سعتها اثنا عشر كيلوغرامًا في كاراكوي ويُرسل في اليوم نفسه. \
             حبوب كاملة في كيس بصمام؛ دعه يرتاح أسبوعًا قبل الفنجان الأول.",
        )
        .costs(1500)
        .with(&[("caffeine_free", "false")])
        .choose(COFFEE_BAGS)
        .come(&[
            item("Yirgacheffe", "يرغاتشيفي الإثيوبي", "green", 0x7d8f5c)
                .costs(1650)
                .with(&[("origin", "ethiopia"), ("roast", "light"), ("organic", "true")])
                .note(
                    "Bergamot, jasmine and lemon peel; washed, from 1,950 m.",
                    "برغموت وياسمين وقشر ليمون؛ بنّ مغسول من ارتفاع 1950 مترًا.",
                ),
            item("Haraz", "حراز اليمني", "red", 0x93402f)
                .costs(1800)
                .with(&[("origin", "yemen"), ("roast", "medium"), ("organic", "true")])
                .note(
                    "Dried on the roofs of Haraz: raisin, cocoa and a little wine.",
                    "جُفّف على سطوح حراز: زبيب وكاكاو ولمسة من الفاكهة الناضجة.",
                ),
            item("Huila", "هويلا الكولومبي", "orange", 0xc47a3a)
                .with(&[("origin", "colombia"), ("roast", "medium"), ("organic", "false")])
                .note(
                    "Caramel, red apple and a round body; works with milk.",
                    "كراميل وتفاح أحمر وقوام ممتلئ؛ يصلح مع الحليب.",
                ),
            item("Antigua", "أنتيغوا الغواتيمالي", "brown", 0x7a5338)
                .with(&[("origin", "guatemala"), ("roast", "medium"), ("organic", "false")])
                .note(
                    "Milk chocolate and orange, grown between two volcanoes.",
                    "شوكولاتة بالحليب وبرتقال، من مزارع بين بركانين.",
                ),
            item("Nyeri", "نيري الكيني", "red", 0xb0413e)
                .costs(1750)
                .with(&[("origin", "kenya"), ("roast", "light"), ("organic", "false")])
                .note(
                    "Blackcurrant and grapefruit, bright and long.",
                    "كشمش أسود وغريب فروت، حموضة زاهية ومذاق طويل.",
                ),
            item("Cerrado", "سيرادو البرازيلي", "yellow", 0xb8923f)
                .costs(1300)
                .with(&[("origin", "brazil"), ("roast", "dark"), ("organic", "false")])
                .note(
                    "Hazelnut and dark chocolate with hardly any acidity.",
                    "بندق وشوكولاتة داكنة بحموضة لا تكاد تُذكر.",
                ),
        ]),
    family("bakir-han", "coffee", "coffee-bag", "Han Roasters")
        .named("{}", "{}")
        .about(
            "A house blend of Han Roasters in Karaköy, the same cup in every season. Roasted to order on \
             Tuesdays.",
            "من خلطات محمصة الخان في كاراكوي، والفنجان هو نفسه في كل موسم. تُحمَّص عند الطلب أيام \
             الثلاثاء.",
        )
        .costs(1350)
        .with(&[("organic", "false")])
        .choose(COFFEE_BAGS)
        .come(&[
            item("Ferry espresso blend", "خلطة إسبريسو «العبّارة»", "blue", 0x35506e)
                .with(&[("roast", "dark"), ("caffeine_free", "false")])
                .note(
                    "Dense crema, dark cocoa and roasted almond: the one we drink on the way to work.",
                    "وجه كثيف وكاكاو داكن ولوز محمّص: هذه قهوتنا في الطريق إلى العمل.",
                ),
            item("Turkish coffee, extra fine", "قهوة تركية ناعمة الطحن", "brown", 0x5d3c2a)
                .costs(1200)
                .with(&[("roast", "medium"), ("caffeine_free", "false")])
                .note(
                    "Ground to powder on a stone mill, ready for the cezve.",
                    "مطحونة كالغبار على رحى حجرية وجاهزة للركوة.",
                ),
            item("Sunday filter blend", "خلطة «الأحد» لقهوة الترشيح", "yellow", 0xd1a54b)
                .with(&[("roast", "light"), ("caffeine_free", "false")])
                .note(
                    "Stone fruit and honey for a whole pot and a newspaper.",
                    "فواكه صيفية وعسل لإبريق كامل وجريدة.",
                ),
            item("Evening decaf", "قهوة المساء منزوعة الكافيين", "purple", 0x6a5573)
                .costs(1450)
                .with(&[("roast", "medium"), ("caffeine_free", "true")])
                .note(
                    "Decaffeinated with water and nothing else; cocoa, malt, a soft finish.",
                    "نُزع كافيينها بالماء لا غير؛ كاكاو وشعير محمّص وختام ناعم.",
                ),
        ]),
    family("oud-najd", "coffee", "coffee-bag", "Najd Coffee")
        .named("Saudi coffee {}, 250 g", "قهوة سعودية {} 250 غ")
        .about(
            "Lightly roasted Khawlani beans from Jazan, coarsely ground as for the dallah. Simmer three \
             spoons in a litre of water for ten minutes, let it settle, and serve with dates.",
            "بنّ خولاني من جازان، محمّص تحميصًا فاتحًا ومطحون خشنًا كما تحبه الدلة. اغلِ ثلاث ملاعق في لتر \
             ماء على نار هادئة عشر دقائق، واتركها تصفو، وقدّمها مع التمر.",
        )
        .costs(1600)
        .with(&[
            ("origin", "saudi-arabia"),
            ("roast", "light"),
            ("weight_g", "250"),
            ("caffeine_free", "false"),
        ])
        .come(&[
            item("with cardamom", "بالهيل", "green", 0xa3a46a),
            item("with cardamom and saffron", "بالهيل والزعفران", "yellow", 0xd3a33c).costs(1950),
            item("with cloves", "بالقرنفل", "brown", 0x8b6a46),
            item("without spices", "سادة", "natural", 0xcdb68b).costs(1400),
        ]),
    family("bakir-han", "coffee", "french-press", "Haliç")
        .named("Haliç French press, {}", "مكبس قهوة فرنسي من هاليتش، {}")
        .about(
            "Borosilicate glass in a frame you can take apart without a tool, and a double sieve that \
             keeps the mud out of the cup. One litre, enough for four. Every part can be bought singly.",
            "زجاج مقاوم للحرارة في إطار يُفكّ بلا أدوات، ومصفاة مزدوجة تمنع التفل عن الفنجان. سعته لتر \
             يكفي أربعة أشخاص. وكل قطعة فيه تُباع منفردة.",
        )
        .costs(4400)
        .with(&[
            ("capacity_ml", "1000"),
            ("weight_g", "690"),
            ("dishwasher_safe", "true"),
            ("origin", "turkey"),
        ])
        .come(&[
            item("copper frame", "بإطار نحاسي", "copper", 0xb8704a).with(&[("material", "copper")]),
            item("steel frame", "بإطار فولاذي", "silver", 0xb9bcbd).costs(3600).with(&[("material", "steel")]),
            item("black frame", "بإطار أسود", "black", 0x2b2b2c).costs(3600).with(&[("material", "steel")]),
            item("copper frame, walnut handle", "بإطار نحاسي ومقبض من الجوز", "copper", 0xa3633f)
                .costs(5200)
                .with(&[("material", "copper")]),
        ]),
    family("kamogawa", "tea", "tea-tin", "Ujino")
        .named("Ujino {}", "{}")
        .about(
            "From a family garden in the hills of Uji, south of Kyoto, packed within a week of the final \
             firing. The tin has an inner lid; close both and it stays fresh for half a year.",
            "من حديقة عائلية على تلال أوجي جنوب كيوتو، يُعبّأ خلال أسبوع من التجفيف الأخير. للعلبة غطاء \
             داخلي؛ أغلق الغطاءين يبقَ الشاي طازجًا نصف سنة.",
        )
        .costs(1800)
        .with(&[("origin", "japan"), ("organic", "true")])
        .come(&[
            item(
                "sencha, first harvest, 100 g",
                "شاي سنتشا أوجينو من القطفة الأولى، 100 غ",
                "green",
                0x6f8f4f,
            )
            .costs(1950)
            .with(&[("weight_g", "100"), ("caffeine_free", "false")])
            .note(
                "Grassy, sweet, a little sea. Brew at 70 °C for a minute.",
                "عشبي حلو فيه نفحة بحر. انقعه على 70 درجة لدقيقة.",
            ),
            item("gyokuro, 50 g", "شاي غيوكورو أوجينو، 50 غ", "green", 0x3f6b45)
                .costs(2900)
                .with(&[("weight_g", "50"), ("caffeine_free", "false")])
                .note(
                    "Shaded for three weeks before picking: broth-like and dense, for small cups.",
                    "ظُلّلت شجيراته ثلاثة أسابيع قبل القطف: كثيف كالمرق ويُشرب في أكواب صغيرة.",
                ),
            item("genmaicha, 100 g", "شاي غنمايتشا أوجينو، 100 غ", "yellow", 0xb9a95a)
                .costs(1350)
                .with(&[("weight_g", "100"), ("caffeine_free", "false")])
                .note(
                    "Green tea with toasted rice; smells of popcorn and goes with everything.",
                    "شاي أخضر مع أرز محمّص؛ رائحته كالفشار ويناسب كل طعام.",
                ),
            item("hojicha, 100 g", "شاي هوجيتشا أوجينو، 100 غ", "brown", 0x84603c)
                .costs(1300)
                .with(&[("weight_g", "100"), ("caffeine_free", "false")])
                .note(
                    "Roasted over charcoal, brown, mild enough for the evening.",
                    "محمّص على الفحم، بنيّ اللون ولطيف يُشرب مساءً.",
                ),
            item("matcha for drinking, 40 g", "ماتشا أوجينو للشرب، 40 غ", "green", 0x8bab3f)
                .costs(2700)
                .with(&[("weight_g", "40"), ("caffeine_free", "false")])
                .note(
                    "Stone-ground, sweet enough to whisk with water alone.",
                    "مطحونة على الحجر، حلوة يكفيها الماء وحده والخفق.",
                ),
            item("barley tea, 200 g", "شاي الشعير من أوجينو، 200 غ", "orange", 0xb98144)
                .costs(950)
                .with(&[("weight_g", "200"), ("caffeine_free", "true")])
                .note(
                    "Roasted barley, drunk cold by the jug in summer.",
                    "شعير محمّص يُشرب باردًا بالأباريق في الصيف.",
                ),
        ]),
    family("finch-and-fern", "tea", "tea-tin", "Finch & Fern")
        .named("{} tea, 125 g tin", "شاي {}، علبة 125 غ")
        .about(
            "Blended in Peckham in batches of twenty tins, from gardens we can name. Whole leaves, no \
             flavourings from a laboratory. One tin makes about fifty mugs.",
            "نخلطه في بيكهام دفعات من عشرين علبة، من مزارع نعرفها بالاسم. أوراق كاملة بلا نكهات صناعية. \
             تكفي العلبة نحو خمسين كوبًا.",
        )
        .costs(1250)
        .with(&[("weight_g", "125"), ("origin", "england")])
        .come(&[
            item("Rye Lane breakfast", "الفطور من راي لين", "red", 0x9a3b34)
                .with(&[("caffeine_free", "false"), ("organic", "false")])
                .note(
                    "Assam and Kenyan leaf: strong, coppery, made for milk.",
                    "أوراق من آسام وكينيا: قوي نحاسي اللون، خُلق للحليب.",
                ),
            item("Smoked Earl Grey", "إيرل غراي المدخّن", "blue", 0x47566e)
                .with(&[("caffeine_free", "false"), ("organic", "false")])
                .note(
                    "Bergamot oil on Keemun, with a tenth of pine-smoked leaf.",
                    "زيت البرغموت على شاي كيمون، وعُشره مدخّن بخشب الصنوبر.",
                ),
            item("Garden chamomile", "بابونج الحديقة", "yellow", 0xe0c463)
                .with(&[("caffeine_free", "true"), ("organic", "true")])
                .note("Whole flower heads with lemon balm.", "أزهار بابونج كاملة مع المليسة."),
            item("Second-flush Darjeeling", "دارجيلنغ القطفة الثانية", "orange", 0xb9743b)
                .costs(1800)
                .with(&[("caffeine_free", "false"), ("organic", "true")])
                .note("Muscat grape and a dry finish; no milk.", "نكهة عنب المسكات وختام جاف؛ بلا حليب."),
            item("Rhubarb and ginger", "الراوند والزنجبيل", "pink", 0xc9707c)
                .with(&[("caffeine_free", "true"), ("organic", "true")])
                .note(
                    "Tart rhubarb pieces and ginger root; also good iced.",
                    "قطع راوند حامضة وجذور زنجبيل؛ لذيذ مثلجًا أيضًا.",
                ),
        ]),
    family("darb-al-zaatar", "tea", "tea-tin", "Darb Al Zaatar")
        .named("{} infusion, 80 g", "{} للنقع، 80 غ")
        .about(
            "Picked wild on the slopes of Ajloun and dried in the shade, so leaves and blossoms keep their \
             colour. Caffeine-free. Pour boiling water over a spoonful and cover for five minutes.",
            "يُجمع بريًا من سفوح عجلون ويُجفَّف في الظل فتحتفظ الأوراق والأزهار بلونها. خالٍ من الكافيين. \
             صبّ الماء المغلي على ملعقة منه وغطّه خمس دقائق.",
        )
        .costs(950)
        .with(&[("weight_g", "80"), ("caffeine_free", "true"), ("organic", "true"), ("origin", "jordan")])
        .come(&[
            item("Sage", "ميرمية", "green", 0x98a48b),
            item("Wild thyme", "زعتر بري", "green", 0x77834f),
            item("Hibiscus", "كركديه", "red", 0x9a2340),
            item("Lemon verbena", "لويزة", "yellow", 0xc4c56a),
            item("Rose petals and mint", "ورد جوري ونعناع", "pink", 0xc58289),
        ]),
];
