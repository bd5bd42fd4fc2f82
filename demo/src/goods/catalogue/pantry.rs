//! Oil, honey, spices, chocolate and dates.

use crate::goods::family::{DATE_BOXES, Family, choice, family, item};

pub(super) const FAMILIES: &[Family] = &[
    family("darb-al-zaatar", "pantry", "oil-bottle", "Ajloun")
        .named("Ajloun olive oil, {}", "زيت زيتون عجلون، {}")
        .about(
            "Picked by hand from terraces around Ajloun, pressed cold within eight hours, left unfiltered \
             until spring. Acidity below 0.5 %. In dark glass; best within eighteen months of the harvest.",
            "زيتونه مقطوف باليد من مصاطب عجلون ومعصور على البارد خلال ثماني ساعات، ويُترك دون تصفية حتى \
             الربيع. حموضته أقل من 0.5 %. في زجاج داكن، ويُفضَّل استهلاكه خلال ثمانية عشر شهرًا من القطاف.",
        )
        .costs(1600)
        .with(&[("organic", "true"), ("origin", "jordan")])
        .choose(choice("capacity", &[("500 ml", 100), ("1 l", 180)]))
        .come(&[
            item("early harvest", "قطاف مبكر", "green", 0x7f8f3a)
                .costs(1900)
                .note("Green, peppery, with the bite of fresh leaves.", "أخضر حارّ فيه لذعة الأوراق الطازجة."),
            item("Nabali", "نبالي", "yellow", 0xb5a23f).note(
                "Mild and round, for frying an egg and for dipping bread.",
                "معتدل متوازن، لقلي البيض ولغمس الخبز.",
            ),
            item("old trees", "أشجار معمّرة", "green", 0x8a8a3a).costs(2400).note(
                "From trees that were already old when the railway came; buttery, with artichoke.",
                "من أشجار كانت معمّرة يوم وصلت سكة الحديد؛ طعم زبدي فيه أرضي شوكي.",
            ),
            item("with lemon", "بالليمون", "yellow", 0xd2bf45)
                .note("Olives and whole lemons crushed together.", "زيتون وليمون كامل معصوران معًا."),
            item("with wild thyme", "بالزعتر البري", "green", 0x6f7a45).note(
                "A sprig of thyme in each bottle; for labneh and tomatoes.",
                "في كل زجاجة عود زعتر؛ للّبنة والبندورة.",
            ),
        ]),
    family("darb-al-zaatar", "pantry", "honey-jar", "Balqa")
        .named("Balqa {} honey, 500 g", "عسل {} من البلقاء، 500 غ")
        .about(
            "One beekeeper, two hundred hives, moved with the bloom from the Jordan Valley up to the \
             hills. Never heated above 40 °C. It will set in winter; stand the jar in warm water and it \
             runs again.",
            "نحّال واحد ومئتا خلية تنتقل مع الإزهار من الغور إلى الجبال. لا يُسخَّن فوق 40 درجة. يتجمّد \
             شتاءً؛ ضع المرطبان في ماء دافئ فيعود سائلًا.",
        )
        .costs(1800)
        .with(&[("weight_g", "500"), ("organic", "false"), ("origin", "jordan")])
        .come(&[
            item("citrus blossom", "زهر الحمضيات", "yellow", 0xe0b548).note(
                "Pale and fragrant, from the orange groves of the valley.",
                "فاتح عطر، من بيّارات البرتقال في الغور.",
            ),
            item("thyme", "الزعتر", "orange", 0xb9762b).costs(2200).note(
                "Dark amber, strong, slightly bitter at the end.",
                "كهرماني داكن قوي، في آخره مرارة خفيفة.",
            ),
            item("sidr", "السدر", "brown", 0x8c531f).costs(3400).note(
                "Thick, from the jujube trees of the wadis; a spoonful after dinner.",
                "كثيف من أشجار السدر في الأودية؛ ملعقة منه بعد العشاء.",
            ),
            item("spring flower", "زهور الربيع", "yellow", 0xd8a53c).note(
                "Whatever bloomed in April, and every year it is something else.",
                "كل ما أزهر في نيسان، وهو في كل سنة شيء آخر.",
            ),
            item("carob", "الخروب", "brown", 0x6b3f22).costs(2000).note(
                "From the autumn bloom: malt, toffee, little sweetness.",
                "من إزهار الخريف: شعير وتوفي وحلاوة قليلة.",
            ),
        ]),
    family("darb-al-zaatar", "pantry", "spice-jar", "Darb Al Zaatar")
        .named("{}", "{}")
        .about(
            "Ground in small lots in Amman and filled the same week, with the date of grinding on the lid. \
             The jar is glass and can come back for a refill.",
            "يُطحن في عمّان بكميات صغيرة ويُعبّأ في الأسبوع نفسه، وتاريخ الطحن مكتوب على الغطاء. المرطبان \
             زجاجي ويمكن أن تعيده لنملأه ثانية.",
        )
        .costs(790)
        .with(&[("organic", "true"), ("origin", "jordan")])
        .come(&[
            item("Zaatar with sesame, 120 g", "زعتر بالسمسم، 120 غ", "green", 0x747c43)
                .with(&[("weight_g", "120")])
                .note(
                    "Thyme, sumac, toasted sesame and salt, nothing to stretch it.",
                    "زعتر وسماق وسمسم محمّص وملح، بلا أي حشو.",
                ),
            item("Sumac, 100 g", "سماق، 100 غ", "red", 0x8b2338).with(&[("weight_g", "100")]).note(
                "Whole berries rubbed from the stone: sour, deep red, moist.",
                "حبّ كامل مفروك عن نواه: حامض أحمر قانٍ رطب.",
            ),
            item("Seven spices, 90 g", "سبع بهارات، 90 غ", "brown", 0x7d573a)
                .with(&[("weight_g", "90")])
                .note(
                    "Allspice leads, cinnamon and clove follow; for kibbeh and stews.",
                    "يتقدّمها البهار الحلو وتتبعه القرفة والقرنفل؛ للكبة واليخنات.",
                ),
            item("Aleppo pepper flakes, 90 g", "فلفل حلبي مجروش، 90 غ", "red", 0xb23d2c)
                .with(&[("weight_g", "90")])
                .note(
                    "Fruity, oily, only half as hot as it looks.",
                    "فيه طعم الفاكهة ودهنها، وحرارته نصف ما يبدو.",
                ),
            item("Maqluba spice, 90 g", "بهارات المقلوبة، 90 غ", "yellow", 0xc29a3c)
                .with(&[("weight_g", "90")])
                .note(
                    "Turmeric, cardamom, black lime: one spoon a pot.",
                    "كركم وهيل ولومي: ملعقة لكل طنجرة.",
                ),
            item("Duqqa with hazelnuts, 130 g", "دقّة بالبندق، 130 غ", "natural", 0xb99a6b)
                .costs(890)
                .with(&[("weight_g", "130")])
                .note(
                    "Coarse hazelnuts, coriander, cumin; for bread and oil, and eggs.",
                    "بندق مجروش وكزبرة وكمون؛ للخبز مع الزيت وللبيض.",
                ),
        ]),
    family("dar-zellij", "pantry", "spice-jar", "Souk Ableuh")
        .named("{} from Marrakech, 80 g", "{} من مراكش، 80 غ")
        .about(
            "Mixed by a third-generation attar in the spice square, Rahba Kedima, from whole spices \
             roasted on the day. Keep it dark and smell it now and then.",
            "يخلطه عطّار من الجيل الثالث في ساحة الرحبة القديمة من بهارات كاملة تُحمَّص في يومها. احفظه في \
             العتمة وشُمّه بين حين وآخر.",
        )
        .costs(890)
        .with(&[("weight_g", "80"), ("organic", "false"), ("origin", "morocco")])
        .come(&[
            item("Ras el hanout", "رأس الحانوت", "brown", 0x8e5f37).note(
                "Twenty-seven things, rose and grains of paradise among them.",
                "سبعة وعشرون صنفًا، منها الورد وحبّ الهال الإفريقي.",
            ),
            item("Tagine spice", "بهارات الطاجين", "orange", 0xc0762f).note(
                "Ginger, turmeric, sweet paprika; rub it into the meat the evening before.",
                "زنجبيل وكركم وفلفل حلو؛ افرك به اللحم في الليلة السابقة.",
            ),
            item("Chermoula", "شرمولة", "red", 0xa84a30).note(
                "For fish: cumin, coriander, garlic; stir with oil and lemon.",
                "للسمك: كمون وكزبرة وثوم، تُخلط بالزيت والليمون.",
            ),
            item("Mint tea spice", "بهارات الأتاي", "green", 0x7f9160).note(
                "Mint, wormwood and a little gum; one pinch to the pot.",
                "نعناع وشيبة وقليل من المسكة؛ رشّة في البرّاد.",
            ),
        ]),
    family("bakir-han", "pantry", "chocolate-bar", "Moda")
        .named("Moda chocolate, {}", "شوكولاتة مودا، {}")
        .about(
            "Made from the bean in a cellar in Kadıköy, stirred for sixty hours. Seventy grams, wrapped in \
             paper and foil, and printed with the drawing of a ferry you can collect.",
            "نصنعها من حبة الكاكاو في قبو بكاديكوي ونحرّكها ستين ساعة. سبعون غرامًا ملفوفة بالورق \
             والقصدير، وعلى كل لوح رسم عبّارة يمكنك جمعها.",
        )
        .costs(690)
        .with(&[("weight_g", "70"), ("origin", "turkey")])
        .come(&[
            item("dark 72 %", "داكنة 72 %", "brown", 0x432a20).with(&[("vegan", "true")]),
            item("milk with pistachio", "بالحليب والفستق", "green", 0x97a35c)
                .costs(850)
                .with(&[("vegan", "false")]),
            item("dark with sour cherry", "داكنة بالكرز الحامض", "red", 0x84263a)
                .costs(750)
                .with(&[("vegan", "true")]),
            item("white with rose", "بيضاء بالورد", "pink", 0xe1bcb8).costs(750).with(&[("vegan", "false")]),
            item("dark with tahini", "داكنة بالطحينة", "beige", 0xb79a6d)
                .costs(750)
                .with(&[("vegan", "true")]),
            item("milk with Turkish coffee", "بالحليب والقهوة التركية", "brown", 0x6d4a33)
                .with(&[("vegan", "false")]),
        ]),
    family("oud-najd", "pantry", "dates-box", "Nakhla")
        .named("{}", "{}")
        .about(
            "This season's harvest, sorted by hand and packed in a box with a window. No syrup, no \
             glucose, no shine that is not their own. Keep cool; they freeze well.",
            "من محصول هذا الموسم، مفروز باليد ومعبّأ في علبة بنافذة. بلا دبس ولا غلوكوز ولا لمعان ليس منه. \
             يُحفظ في مكان بارد ويقبل التجميد.",
        )
        .costs(1400)
        .with(&[("organic", "true"), ("vegan", "true"), ("origin", "saudi-arabia")])
        .choose(DATE_BOXES)
        .come(&[
            item("Sukkari dates from Qassim", "تمر سكري القصيم", "yellow", 0xc08a3e)
                .note("Golden, crisp at the skin, melting inside.", "ذهبي، قشرته مقرمشة وقلبه يذوب."),
            item("Ajwa dates from Medina", "تمر عجوة المدينة", "black", 0x2f2422)
                .costs(2600)
                .note("Small, black, fine-grained, barely sweet.", "صغير أسود ناعم القوام، حلاوته هادئة."),
            item("Khalas dates from Al-Ahsa", "تمر خلاص الأحساء", "orange", 0xa9672d).note(
                "The everyday date of the east, with a taste of toffee.",
                "تمر أهل الشرقية كل يوم، فيه طعم التوفي.",
            ),
            item("Safawi dates from Medina", "تمر صفاوي المدينة", "brown", 0x402a22)
                .costs(1700)
                .note("Long, dark, soft; good to stuff.", "طويل داكن طري، يصلح للحشو."),
            item("Medjool dates, large", "تمر مجدول كبير الحبة", "brown", 0x6d3f26)
                .costs(1900)
                .note("Three of them are a breakfast.", "ثلاث حبات منه تكفي فطورًا."),
            item("Sukkari dates with almonds", "تمر سكري محشو باللوز", "yellow", 0xb9884c)
                .costs(2100)
                .note("Stoned, and filled with a roasted almond each.", "منزوع النوى وفي كل حبة لوزة محمّصة."),
        ]),
];
