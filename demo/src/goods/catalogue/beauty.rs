//! Soap, creams, scent and brushes.

use crate::goods::family::{FLACONS, Family, family, item};

pub(super) const FAMILIES: &[Family] = &[
    family("darb-al-zaatar", "skincare", "soap", "Ajloun")
        .named("Ajloun olive-oil soap, {}", "صابون عجلون بزيت الزيتون، {}")
        .about(
            "Boiled for three days from olive oil, water and lye, poured on the floor, cut by hand and \
             dried in towers for eight months. It lathers small and rinses clean. One bar of 150 g lasts \
             about six weeks at a washbasin.",
            "يُطبخ ثلاثة أيام من زيت الزيتون والماء والقلي، ويُصبّ على الأرض ويُقطع باليد ثم يجفّ في أبراج \
             ثمانية أشهر. رغوته ناعمة ولا يترك أثرًا بعد الشطف. تكفي القطعة، ووزنها 150 غرامًا، نحو ستة \
             أسابيع عند المغسلة.",
        )
        .costs(750)
        .with(&[("weight_g", "150"), ("skin", "all"), ("handmade", "true"), ("origin", "jordan")])
        .come(&[
            item("plain", "سادة", "beige", 0xd9cfa9).with(&[("scent", "unscented"), ("vegan", "true")]),
            item("laurel", "بالغار", "green", 0x8f9a63)
                .costs(950)
                .with(&[("scent", "green"), ("vegan", "true")]),
            item("black seed", "بحبة البركة", "black", 0x54504a)
                .costs(850)
                .with(&[("scent", "spicy"), ("vegan", "true")]),
            item("goat's milk", "بحليب الماعز", "white", 0xeee6d6)
                .costs(850)
                .with(&[("scent", "unscented"), ("vegan", "false")]),
            item("lavender", "بالخزامى", "purple", 0xb0a2bf)
                .costs(850)
                .with(&[("scent", "floral"), ("vegan", "true")]),
        ]),
    family("darb-al-zaatar", "skincare", "cream-jar", "Ghor")
        .named("Dead Sea {}", "{}")
        .about(
            "The mud and salts are taken from the eastern shore, sieved, and mixed with almond oil in \
             Amman. Use it twice a week at most, and not on broken skin: the salt will tell you. 250 g in \
             a glass jar.",
            "يُستخرج الطين والأملاح من الشاطئ الشرقي ويُنخلان ويُخلطان بزيت اللوز في عمّان. يُستعمل مرتين \
             في الأسبوع على الأكثر وليس على جلد مجروح، فالملح يلسع. 250 غرامًا في مرطبان زجاجي.",
        )
        .costs(2200)
        .with(&[("weight_g", "250"), ("vegan", "true"), ("origin", "jordan")])
        .come(&[
            item("face mud", "طين البحر الميت للوجه", "grey", 0x6e6c69)
                .with(&[("skin", "oily"), ("scent", "unscented")]),
            item("body scrub with mint", "مقشّر البحر الميت للجسم بالنعناع", "green", 0xa9bfa5)
                .with(&[("skin", "all"), ("scent", "fresh")]),
            item("bath salts with rosemary", "أملاح استحمام من البحر الميت بإكليل الجبل", "white", 0xe0e3e1)
                .costs(1800)
                .with(&[("skin", "all"), ("scent", "green")]),
            item("hair mask with clay", "قناع للشعر بطين البحر الميت", "brown", 0x86705c)
                .costs(2400)
                .with(&[("skin", "all"), ("scent", "unscented")]),
        ]),
    family("oud-najd", "skincare", "pump-bottle", "Rimal")
        .named("Rimal body lotion, {}", "لوشن «رمال» للجسم {}")
        .about(
            "A light lotion for air-conditioned days: shea butter, glycerine and date-seed oil, absorbed \
             before you have found your sleeves. The bottle is glass, holds 300 ml and takes our refill.",
            "لوشن خفيف لأيام التكييف: زبدة الشيا والغليسرين وزيت نوى التمر، تمتصّه البشرة قبل أن ترتدي \
             ثيابك. عبوته زجاجية سعتها 300 مل وتُعاد تعبئتها.",
        )
        .costs(2600)
        .with(&[("capacity_ml", "300"), ("vegan", "true"), ("origin", "saudi-arabia")])
        .come(&[
            item("Taif rose", "بالورد الطائفي", "pink", 0xd8a0a6)
                .with(&[("skin", "dry"), ("scent", "floral")]),
            item("oud and amber", "بالعود والعنبر", "brown", 0x8c6343)
                .with(&[("skin", "all"), ("scent", "woody")]),
            item("orange blossom", "بزهر البرتقال", "orange", 0xe9c9a0)
                .with(&[("skin", "all"), ("scent", "floral")]),
            item("white musk", "بالمسك الأبيض", "white", 0xefece6)
                .with(&[("skin", "all"), ("scent", "musky")]),
            item("without scent", "بلا عطر", "natural", 0xdfd8ca)
                .with(&[("skin", "sensitive"), ("scent", "unscented")]),
        ]),
    family("oud-najd", "skincare", "cream-jar", "Rimal")
        .named("Rimal face cream, {}", "كريم «رمال» للوجه، {}")
        .about(
            "Squalane from olives and a little beeswax, whipped so that a pea-sized amount covers the \
             face. Free of mineral oil and colourants. 50 ml in a heavy glass jar with a spatula.",
            "سكوالين من الزيتون وقليل من شمع العسل، مخفوق حتى تكفي الوجهَ كميةٌ بحجم حبة حمص. بلا زيوت \
             معدنية ولا ملوّنات. 50 مل في مرطبان زجاجي ثقيل مع ملعقة صغيرة.",
        )
        .costs(3900)
        .with(&[("capacity_ml", "50"), ("vegan", "false"), ("origin", "saudi-arabia")])
        .come(&[
            item("day, with Taif rose", "للنهار بالورد الطائفي", "pink", 0xe2b8b5)
                .with(&[("skin", "dry"), ("scent", "floral")]),
            item("night, with black seed", "لليل بحبة البركة", "purple", 0x6f6480)
                .costs(4400)
                .with(&[("skin", "all"), ("scent", "spicy")]),
            item("light, with aloe", "خفيف بالصبار", "green", 0xb3c7a4)
                .with(&[("skin", "oily"), ("scent", "fresh")]),
            item("calming, without scent", "مهدّئ بلا عطر", "white", 0xece7dd)
                .with(&[("skin", "sensitive"), ("scent", "unscented")]),
        ]),
    family("oud-najd", "skincare", "tube", "Rimal")
        .named("Rimal hand cream, {}", "كريم «رمال» لليدين {}")
        .about(
            "Rich, but you can turn a page after a minute. Date-seed oil and lanolin for hands that wash \
             often. 75 ml in an aluminium tube that rolls up to the last bit.",
            "كريم غني، لكنك تقلب صفحة كتابك بعد دقيقة. زيت نوى التمر ولانولين لأيدٍ تُغسل كثيرًا. 75 مل في \
             أنبوب ألمنيوم يُلفّ حتى آخره.",
        )
        .costs(1400)
        .with(&[("capacity_ml", "75"), ("vegan", "false"), ("origin", "saudi-arabia")])
        .come(&[
            item("cardamom", "بالهيل", "green", 0x9aa783).with(&[("skin", "all"), ("scent", "spicy")]),
            item("fig", "بالتين", "purple", 0x86657c).with(&[("skin", "all"), ("scent", "green")]),
            item("saffron and honey", "بالزعفران والعسل", "yellow", 0xd9aa4c)
                .with(&[("skin", "dry"), ("scent", "amber")]),
            item("lemon verbena", "باللويزة", "yellow", 0xdbd686)
                .with(&[("skin", "all"), ("scent", "citrus")]),
            item("without scent", "بلا عطر", "white", 0xe6e3dc)
                .with(&[("skin", "sensitive"), ("scent", "unscented")]),
        ]),
    family("dar-zellij", "skincare", "pump-bottle", "Argania")
        .named("Argan oil, {}", "زيت أركان، {}")
        .about(
            "Cold-pressed near Essaouira by a cooperative of forty women, from kernels cracked between two \
             stones. A few drops are enough. 100 ml in brown glass with a pump; keep it out of the sun and \
             use it within a year.",
            "معصور على البارد قرب الصويرة في تعاونية من أربعين امرأة، من لوز يُكسر بين حجرين. تكفي منه \
             قطرات. 100 مل في زجاجة بنية بمضخّة؛ احفظها بعيدًا عن الشمس واستعملها خلال سنة.",
        )
        .costs(2400)
        .with(&[("capacity_ml", "100"), ("vegan", "true"), ("organic", "true"), ("origin", "morocco")])
        .come(&[
            item("pure", "صافٍ", "yellow", 0xc99b45).with(&[("skin", "all"), ("scent", "unscented")]),
            item("with neroli", "بزهر النارنج", "orange", 0xd8aa66)
                .costs(2800)
                .with(&[("skin", "all"), ("scent", "floral")]),
            item("for hair, with rosemary", "للشعر بإكليل الجبل", "green", 0x8f9158)
                .costs(2600)
                .with(&[("skin", "all"), ("scent", "green")]),
            item("with prickly-pear seed", "ببذور التين الشوكي", "red", 0xb56a4f)
                .costs(4200)
                .with(&[("skin", "dry"), ("scent", "unscented")]),
        ]),
    family("sal-y-cera", "skincare", "soap", "Sal y Cera")
        .named("Mediterranean sea-salt soap, {}", "صابون ملح البحر المتوسط {}")
        .about(
            "Cold-stirred with salt from the Albufera marshes, which makes it hard and slow to melt. Cured \
             for six weeks and wrapped in paper only. 120 g.",
            "يُحضَّر على البارد بملح من سبخات ألبوفيرا، فيقسو ويذوب ببطء. يُعتَّق ستة أسابيع ويُلفّ بالورق \
             وحده. وزنه 120 غرامًا.",
        )
        .costs(690)
        .with(&[
            ("weight_g", "120"),
            ("skin", "all"),
            ("vegan", "true"),
            ("handmade", "true"),
            ("origin", "spain"),
        ])
        .come(&[
            item("orange", "بالبرتقال", "orange", 0xe0a357).with(&[("scent", "citrus")]),
            item("rosemary", "بإكليل الجبل", "green", 0x94a382).with(&[("scent", "green")]),
            item("charcoal", "بالفحم", "black", 0x454545).with(&[("scent", "unscented")]),
        ]),
    family("oud-najd", "fragrance", "perfume", "Oud Najd")
        .named("{} eau de parfum", "عطر «{}»")
        .about(
            "Composed in Riyadh and left to rest for two months before it is filled. Eau de parfum, 18 % \
             oil: two sprays at noon are still there in the evening. The flacon is made to be refilled.",
            "رُكّب في الرياض وتُرك شهرين ليرتاح قبل التعبئة. ماء عطر بتركيز 18 %: رشّتان عند الظهر تبقيان \
             حتى المساء. وقارورته مصنوعة لتُعاد تعبئتها.",
        )
        .costs(8900)
        .with(&[("vegan", "true"), ("origin", "saudi-arabia")])
        .choose(FLACONS)
        .come(&[
            item("Layl Al Riyadh", "ليل الرياض", "black", 0x2c2a3a)
                .with(&[("scent", "woody")])
                .note("Oud, black pepper and a thread of smoke.", "عود وفلفل أسود وخيط من الدخان.")
                .costs(10900),
            item("Ward Taifi", "ورد طائفي", "pink", 0xc97b86).with(&[("scent", "floral")]).note(
                "Rose from the terraces of Taif, picked before sunrise, with a little saffron.",
                "ورد من مدرّجات الطائف يُقطف قبل الشروق، مع قليل من الزعفران.",
            ),
            item("Matar", "مطر", "blue", 0x8199a8).with(&[("scent", "fresh")]).note(
                "The first rain on hot dust: vetiver, wet stone, mint.",
                "أول مطر على تراب ساخن: فيتيفر وحجر مبتلّ ونعناع.",
            ),
            item("Anbar", "عنبر", "orange", 0xb97c3b).with(&[("scent", "amber")]).note(
                "Ambergris accord, labdanum and vanilla, warm and dry.",
                "نفحة عنبر ولادن وفانيليا، دافئة جافة.",
            ),
            item("Bustan", "بستان", "green", 0x7f9a62).with(&[("scent", "citrus")]).note(
                "Bitter orange, fig leaf and the green of a watered garden.",
                "نارنج وورق تين وخضرة بستان سُقي لتوّه.",
            ),
            item("Misk Abyad", "مسك أبيض", "white", 0xe5e1da)
                .with(&[("scent", "musky")])
                .note("White musk, iris and clean cotton.", "مسك أبيض وسوسن وقطن نظيف.")
                .costs(7900),
        ]),
    family("oud-najd", "fragrance", "perfume", "Oud Najd")
        .named("{} light cologne, 100 ml", "كولونيا «{}» الخفيفة 100 مل")
        .about(
            "A cologne to splash rather than to spray: 5 % oil, cool on the neck, gone after two hours and \
             meant to be. Keep the bottle in the fridge door in August.",
            "كولونيا تُسكب في الكف أكثر مما تُرشّ: تركيزها 5 %، باردة على الرقبة، تزول بعد ساعتين وهذا هو \
             القصد منها. ضع القارورة في باب الثلاجة في أغسطس.",
        )
        .costs(3200)
        .with(&[("capacity_ml", "100"), ("vegan", "true"), ("origin", "saudi-arabia")])
        .come(&[
            item("Laymoon", "ليمون", "yellow", 0xd9cc58).with(&[("scent", "citrus")]),
            item("Naanaa", "نعناع", "green", 0x86b08c).with(&[("scent", "fresh")]),
            item("Zahr", "زهر", "orange", 0xe6c092).with(&[("scent", "floral")]),
            item("Rayhan", "ريحان", "green", 0x70875a).with(&[("scent", "green")]),
        ]),
    family("oud-najd", "grooming", "hair-brush", "Rimal")
        .named("Rimal brush, {}", "فرشاة «رمال» {}")
        .about(
            "A body of oiled pear wood, cut so that it lies in either hand. The bristles are set in holes, \
             not glued, and can be washed with a drop of shampoo. Dry it bristles down.",
            "جسمها من خشب الكمثرى المشبع بالزيت، قُصّ ليستقر في أي من اليدين. شعيراتها مثبّتة في ثقوبها لا \
             ملصقة، وتُغسل بقطرة شامبو. جفّفها والشعيرات إلى الأسفل.",
        )
        .costs(3400)
        .with(&[("material", "pear-wood"), ("handmade", "true"), ("origin", "germany")])
        .come(&[
            item("goat hair, for fine hair", "بشعر الماعز للشعر الناعم", "brown", 0x96683f),
            item("wooden pins, for curls", "بأسنان خشبية للشعر المجعّد", "natural", 0xbd9362),
            item("paddle, for long hair", "عريضة للشعر الطويل", "brown", 0x7d5636).costs(3900),
            item("small, for beards", "صغيرة للّحية", "brown", 0x5f422d).costs(2200),
            item("soft, for babies", "ناعمة للأطفال الرضّع", "natural", 0xd6b78a).costs(2600),
        ]),
];
