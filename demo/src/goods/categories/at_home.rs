//! Kitchen, living, fashion, beauty, food.

use super::{leaf, root};
use crate::goods::{Category, words};

pub(super) const SHELVES: &[Category] = &[
    root("home-kitchen", words("Home & kitchen", "البيت والمطبخ"))
        .says(
            "Things for cooking and for laying a table, made to be used every day.",
            "كل ما يلزم للطبخ وترتيب المائدة، صُنع ليُستعمل كل يوم.",
        )
        .found_as(
            words("Kitchenware and tableware from small makers", "أدوات مطبخ ومائدة من صنّاع مستقلين"),
            words(
                "Stoneware, copper pans, knives, boards and linen, sent straight from the workshops that \
                 make them.",
                "فخار حجري ومقالٍ نحاسية وسكاكين وألواح تقطيع وكتان، تصلك مباشرة من الورش التي تصنعها.",
            ),
        ),
    leaf("home-kitchen", "tableware", words("Tableware", "أدوات المائدة"))
        .says("Mugs, bowls, plates, teapots and glass.", "أكواب وزبادٍ وأطباق وأباريق شاي وزجاجيات.")
        .found_as(
            words("Handmade mugs, bowls, plates and glassware", "أكواب وأطباق وزجاجيات مصنوعة يدويًا"),
            words(
                "Stoneware from Berlin, painted bowls from Fez, rice bowls from Kyoto, tea glasses from \
                 Istanbul.",
                "فخار حجري من برلين وزبادٍ مرسومة من فاس وأخرى للأرز من كيوتو وكاسات شاي من إسطنبول.",
            ),
        ),
    leaf("home-kitchen", "cookware", words("Cookware", "أواني الطبخ"))
        .says(
            "Pans, pots, kettles and knives that outlast their owners, and boards to cut on.",
            "مقالٍ وقدور وغلايات وسكاكين تعيش أطول من أصحابها، وألواح للتقطيع.",
        )
        .found_as(
            words(
                "Copper pans, casseroles, kitchen knives and boards",
                "مقالٍ نحاسية وقدور وسكاكين مطبخ وألواح تقطيع",
            ),
            words(
                "Tinned copper from Istanbul, Japanese knives, enamelled casseroles and cutting boards \
                 from one plank.",
                "نحاس مبيّض من إسطنبول وسكاكين يابانية وقدور بالمينا وألواح تقطيع من خشب صلب.",
            ),
        ),
    leaf("home-kitchen", "kitchen-linen", words("Kitchen linen", "مفروشات المطبخ"))
        .says("Tea towels and aprons of linen and cotton.", "مناشف مطبخ ومراييل من الكتان والقطن.")
        .found_as(
            words("Linen tea towels and cotton aprons", "مناشف مطبخ من الكتان ومراييل قطنية"),
            words(
                "Towels that dry glasses without lint, and aprons that do not pull at the neck.",
                "مناشف تجفّف الزجاج بلا وبر، ومراييل لا تشدّ على الرقبة.",
            ),
        ),
    root("living", words("Living", "غرفة المعيشة"))
        .says(
            "Light, textiles and furniture for the rooms one stays in.",
            "إضاءة ومنسوجات وأثاث للغرف التي نقضي فيها وقتنا.",
        )
        .found_as(
            words("Lamps, rugs, furniture and decoration", "مصابيح وسجاد وأثاث وديكور"),
            words(
                "Danish lamps and chairs, Moroccan rugs, Egyptian textiles, and vases from Berlin and \
                 Kyoto.",
                "مصابيح وكراسٍ دنماركية وسجاد مغربي ومنسوجات مصرية ومزهريات من برلين وكيوتو.",
            ),
        ),
    leaf("living", "lighting", words("Lighting", "الإضاءة"))
        .says(
            "Table, floor and pendant lamps, and candles for the rest of the evening.",
            "مصابيح طاولة ومصابيح أرضية ومعلّقة، وشموع لبقية المساء.",
        )
        .found_as(
            words("Table lamps, floor lamps, pendants and candles", "مصابيح طاولة وأرضية ومعلّقة وشموع"),
            words(
                "Dimmable lamps with parts you can replace, pierced brass lanterns, and candles that burn \
                 evenly.",
                "مصابيح تخفت إضاءتها وتُستبدل قطعها، وثريات نحاسية مخرّمة، وشموع تحترق بالتساوي.",
            ),
        ),
    leaf("living", "home-textiles", words("Home textiles", "منسوجات منزلية"))
        .says(
            "Cushions, blankets and rugs, most of them woven or knotted by hand.",
            "وسائد وبطانيات وسجاد، معظمها نُسج أو عُقد باليد.",
        )
        .found_as(
            words("Cushions, wool blankets and handmade rugs", "وسائد وبطانيات صوف وسجاد يدوي"),
            words(
                "Khayamiya cushions, blankets from Siwa and Norway, Beni Ourain rugs and Anatolian kilims.",
                "وسائد خيّامية وبطانيات من سيوة والنرويج وسجاد بني وراين وكليم أناضولي.",
            ),
        ),
    leaf("living", "furniture", words("Furniture", "الأثاث"))
        .says(
            "Chairs, stools, side tables and shelves in solid wood, steel and tile.",
            "كراسٍ وطاولات جانبية ورفوف من الخشب الصلب والفولاذ والزليج.",
        )
        .found_as(
            words("Chairs, stools, side tables and shelves", "كراسٍ وطاولات جانبية ورفوف"),
            words(
                "Light furniture from Copenhagen that comes apart with one tool, and mosaic tables from \
                 Marrakech.",
                "أثاث خفيف من كوبنهاغن يُفكّ بأداة واحدة، وطاولات فسيفساء من مراكش.",
            ),
        ),
    leaf("living", "decoration", words("Decoration", "الديكور"))
        .says(
            "Vases, mirrors, frames and clocks for a wall or a shelf that looks empty.",
            "مزهريات ومرايا وإطارات وساعات لجدار خالٍ أو رف فارغ.",
        )
        .found_as(
            words("Vases, mirrors, picture frames and wall clocks", "مزهريات ومرايا وإطارات صور وساعات حائط"),
            words(
                "Stoneware vases, mirrors in oak and brass, frames with real glass, and clocks that do not \
                 tick.",
                "مزهريات حجرية ومرايا بالبلوط والنحاس وإطارات بزجاج حقيقي وساعات بلا تكتكة.",
            ),
        ),
    root("fashion", words("Fashion", "الأزياء"))
        .says(
            "Clothes, shoes and bags that are mended rather than replaced.",
            "ملابس وأحذية وحقائب تُصلَح ولا تُرمى.",
        )
        .found_as(
            words("Clothes, shoes, bags and jewellery", "ملابس وأحذية وحقائب ومجوهرات"),
            words(
                "Portuguese shirts and shoes, Egyptian cotton, Norwegian wool and silver from Tiznit.",
                "قمصان وأحذية برتغالية وقطن مصري وصوف نرويجي وفضة من تيزنيت.",
            ),
        ),
    leaf("fashion", "tops", words("Tops", "القمصان والكنزات"))
        .says(
            "T-shirts, shirts and sweaters in cotton, linen and wool.",
            "تيشيرتات وقمصان وكنزات من القطن والكتان والصوف.",
        )
        .found_as(
            words("T-shirts, linen shirts and wool sweaters", "تيشيرتات وقمصان كتان وكنزات صوف"),
            words(
                "Heavy jersey, Giza cotton, Oxford cloth and lambswool in sizes S to XL.",
                "جيرسيه سميك وقطن الجيزة وقماش أكسفورد وصوف الحملان بمقاسات من S إلى XL.",
            ),
        ),
    leaf("fashion", "outerwear", words("Outerwear", "السترات والمعاطف"))
        .says("Jackets against rain, cold and the ordinary wind.", "سترات للمطر والبرد والريح العادية.")
        .found_as(
            words("Rain jackets, chore jackets and down", "سترات مطر وجاكيتات عمل وريش"),
            words(
                "Waterproof shells from Oslo, cotton chore jackets from Lisbon, and warm down for dry \
                 cold.",
                "سترات عازلة للماء من أوسلو وجاكيتات قطنية من لشبونة وريش دافئ للبرد الجاف.",
            ),
        ),
    leaf("fashion", "shoes", words("Shoes", "الأحذية"))
        .says(
            "Sneakers, boots and sandals in sizes 36 to 45, most of them made to be resoled.",
            "أحذية رياضية وجزم وصنادل من مقاس 36 إلى 45، ومعظمها يقبل تجديد النعل.",
        )
        .found_as(
            words("Sneakers, boots, sandals and babouches", "أحذية رياضية وجزم وصنادل وبلغات"),
            words(
                "Portuguese leather, Norwegian hiking boots and slippers from Marrakech, in sizes 36 to \
                 45.",
                "جلود برتغالية وأحذية جبلية نرويجية وبلغات من مراكش، من مقاس 36 إلى 45.",
            ),
        ),
    leaf("fashion", "bags", words("Bags & wallets", "الحقائب والمحافظ"))
        .says(
            "Backpacks, totes and wallets for a day, a week or a card.",
            "حقائب ظهر وحقائب يد ومحافظ ليوم أو لأسبوع أو لبطاقة واحدة.",
        )
        .found_as(
            words("Backpacks, tote bags and leather wallets", "حقائب ظهر وحقائب يد ومحافظ جلدية"),
            words(
                "Daypacks, waxed canvas, leather totes from Marrakech and slim wallets from Lisbon.",
                "حقائب للرحلات وقماش مشمّع وحقائب جلدية من مراكش ومحافظ رفيعة من لشبونة.",
            ),
        ),
    leaf("fashion", "accessories", words("Accessories", "الإكسسوارات"))
        .says("Hats, scarves, sunglasses and watches.", "قبعات وأوشحة ونظارات شمسية وساعات يد.")
        .found_as(
            words("Hats, scarves, sunglasses and watches", "قبعات وأوشحة ونظارات شمسية وساعات"),
            words(
                "Merino beanies, straw hats, Jordanian shemaghs, acetate sunglasses and quiet Danish \
                 watches.",
                "قبعات صوف وقش وشماغ أردني ونظارات أسيتات وساعات دنماركية هادئة.",
            ),
        ),
    leaf("fashion", "jewellery", words("Jewellery", "المجوهرات"))
        .says(
            "Rings and necklaces in silver, engraved and set by hand.",
            "خواتم وعقود من الفضة منقوشة ومرصّعة باليد.",
        )
        .found_as(
            words("Silver rings and necklaces from Tiznit", "خواتم وعقود فضية من تيزنيت"),
            words(
                "925 silver engraved by hand, with carnelian, amber, coral and turquoise.",
                "فضة عيار 925 منقوشة باليد مع العقيق والكهرمان والمرجان والفيروز.",
            ),
        ),
    root("beauty", words("Beauty", "الجمال والعناية"))
        .says(
            "Soap, creams and scent with short lists of ingredients.",
            "صابون وكريمات وعطور بمكوّنات قليلة معروفة.",
        )
        .found_as(
            words("Natural skincare, perfume and brushes", "عناية طبيعية بالبشرة وعطور وفرش"),
            words(
                "Olive-oil soap, argan oil, creams and perfumes from Amman, Marrakech and Riyadh.",
                "صابون زيت الزيتون وزيت الأركان وكريمات وعطور من عمّان ومراكش والرياض.",
            ),
        ),
    leaf("beauty", "skincare", words("Skincare", "العناية بالبشرة"))
        .says("Soaps, lotions, creams and oils for every skin.", "صابون ولوشن وكريمات وزيوت لكل بشرة.")
        .found_as(
            words("Soap, lotion, face cream and argan oil", "صابون ولوشن وكريم وجه وزيت أركان"),
            words(
                "Soap dried for eight months, lotions with Taif rose, Dead Sea mud and cold-pressed argan \
                 oil.",
                "صابون مجفّف ثمانية أشهر ولوشن بالورد الطائفي وطين البحر الميت وزيت أركان معصور على \
                 البارد.",
            ),
        ),
    leaf("beauty", "fragrance", words("Fragrance", "العطور"))
        .says(
            "Perfumes and light colognes, composed and filled in Riyadh.",
            "عطور وكولونيا خفيفة تُركّب وتُعبّأ في الرياض.",
        )
        .found_as(
            words("Perfume and cologne from Riyadh", "عطور وكولونيا من الرياض"),
            words(
                "Oud, Taif rose, amber and rain, in flacons of 50 and 100 ml that can be refilled.",
                "عود وورد طائفي وعنبر ومطر، في قوارير 50 و100 مل تُعاد تعبئتها.",
            ),
        ),
    leaf("beauty", "grooming", words("Grooming", "العناية الشخصية"))
        .says("Brushes for hair and beards in oiled pear wood.", "فرش للشعر واللحية من خشب الكمثرى.")
        .found_as(
            words("Wooden hair and beard brushes", "فرش خشبية للشعر واللحية"),
            words(
                "Brushes for fine hair, curls, long hair, beards and babies, with bristles that can be \
                 washed.",
                "فرش للشعر الناعم والمجعّد والطويل وللّحية وللرضّع، بشعيرات تُغسل.",
            ),
        ),
    root("food-drink", words("Food & drink", "المأكولات والمشروبات"))
        .says(
            "Coffee, tea and a pantry with the names of the people who fill it.",
            "قهوة وشاي ومؤونة نعرف من صنعها بالاسم.",
        )
        .found_as(
            words("Coffee, tea, olive oil, honey and dates", "قهوة وشاي وزيت زيتون وعسل وتمر"),
            words(
                "Fresh-roasted coffee, Japanese and English tea, oil from Ajloun and dates from Qassim and \
                 Medina.",
                "قهوة حديثة التحميص وشاي ياباني وإنجليزي وزيت عجلون وتمر القصيم والمدينة.",
            ),
        ),
    leaf("food-drink", "coffee", words("Coffee", "القهوة"))
        .says(
            "Beans roasted this week, Saudi and Turkish coffee, and the press to make it in.",
            "بنّ حُمّص هذا الأسبوع وقهوة سعودية وتركية، والمكبس الذي تُحضَّر فيه.",
        )
        .found_as(
            words("Fresh-roasted coffee beans and French presses", "بنّ طازج التحميص ومكابس قهوة"),
            words(
                "Single origins and blends from Istanbul in 250 g and 1 kg, and Saudi coffee with \
                 cardamom.",
                "بنّ أحادي المصدر وخلطات من إسطنبول في عبوات 250 غ و1 كغ، وقهوة سعودية بالهيل.",
            ),
        ),
    leaf("food-drink", "tea", words("Tea", "الشاي"))
        .says(
            "Green tea from Uji, English blends, and herbs from the hills of Ajloun.",
            "شاي أخضر من أوجي وخلطات إنجليزية وأعشاب من جبال عجلون.",
        )
        .found_as(
            words("Loose-leaf tea and herbal infusions", "شاي أوراق وأعشاب للنقع"),
            words(
                "Sencha, matcha, breakfast tea, chamomile, sage and hibiscus in tins that keep them fresh.",
                "سنتشا وماتشا وشاي الفطور وبابونج وميرمية وكركديه في علب تحفظها طازجة.",
            ),
        ),
    leaf("food-drink", "pantry", words("Pantry", "المؤونة"))
        .says("Oil, honey, spices, chocolate and dates.", "زيت وعسل وبهارات وشوكولاتة وتمر.")
        .found_as(
            words("Olive oil, honey, spices, chocolate and dates", "زيت زيتون وعسل وبهارات وشوكولاتة وتمر"),
            words(
                "Early-harvest oil, sidr honey, zaatar, ras el hanout and this season's dates.",
                "زيت قطاف مبكر وعسل سدر وزعتر ورأس الحانوت وتمر هذا الموسم.",
            ),
        ),
];
