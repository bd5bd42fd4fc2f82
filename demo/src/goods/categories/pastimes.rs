//! Electronics, sport, toys, books, garden.

use super::{leaf, root};
use crate::goods::{Category, words};

pub(super) const SHELVES: &[Category] = &[
    root("electronics", words("Electronics", "الإلكترونيات"))
        .says(
            "Headphones, keyboards and chargers with spare parts.",
            "سماعات ولوحات مفاتيح وشواحن لها قطع غيار.",
        )
        .found_as(
            words("Headphones, keyboards, chargers and speakers", "سماعات ولوحات مفاتيح وشواحن ومكبّرات صوت"),
            words(
                "Audio and accessories designed in Dubai, repairable, with manuals in Arabic and English.",
                "صوتيات وإكسسوارات مصمّمة في دبي، تقبل الإصلاح، بدليل عربي وإنجليزي.",
            ),
        ),
    leaf("electronics", "audio", words("Audio", "الصوتيات"))
        .says(
            "Headphones, earbuds and speakers, for the train and for the terrace.",
            "سماعات رأس وسماعات أذن ومكبّرات صوت، للقطار وللشرفة.",
        )
        .found_as(
            words("Headphones, earbuds and wireless speakers", "سماعات رأس وأذن ومكبّرات صوت لاسلكية"),
            words(
                "Noise cancelling with 38 hours of battery, studio headphones, and speakers that float.",
                "عزل للضوضاء ببطارية 38 ساعة وسماعات استوديو ومكبّرات تطفو على الماء.",
            ),
        ),
    leaf("electronics", "computer-accessories", words("Computer accessories", "ملحقات الحاسوب"))
        .says(
            "Keyboards in Arabic and English, quiet mice, and cables that last.",
            "لوحات مفاتيح عربية وإنجليزية وفأرات هادئة وكابلات متينة.",
        )
        .found_as(
            words(
                "Mechanical keyboards, mice and USB-C cables",
                "لوحات مفاتيح ميكانيكية وفأرات وكابلات USB-C",
            ),
            words(
                "Keyboards with moulded Arabic and Latin legends, silent mice and braided cables up to 240 \
                 W.",
                "لوحات مفاتيح بحروف عربية ولاتينية لا تُمحى وفأرات صامتة وكابلات مجدولة حتى 240 واط.",
            ),
        ),
    leaf("electronics", "phone-accessories", words("Phone accessories", "ملحقات الهاتف"))
        .says("Cases, chargers and power banks.", "أغطية وشواحن وبطاريات متنقلة.")
        .found_as(
            words("Phone cases, chargers and power banks", "أغطية هواتف وشواحن وبطاريات متنقلة"),
            words(
                "Thin cases, GaN chargers from 30 to 140 W, and power banks allowed in the cabin.",
                "أغطية رفيعة وشواحن من 30 إلى 140 واط وبطاريات يُسمح بها في الطائرة.",
            ),
        ),
    root("sport-outdoors", words("Sport & outdoors", "الرياضة والهواء الطلق"))
        .says("For the mat, the pitch, the road and the hill.", "للسجادة والملعب والطريق والجبل.")
        .found_as(
            words("Outdoor, fitness, cycling and team sports", "تخييم ولياقة ودراجات ورياضات جماعية"),
            words(
                "Tents, bottles, yoga mats, balls and helmets, tested on the hills around Oslo.",
                "خيام وقوارير وسجاد يوغا وكرات وخوذ، جُرّبت على جبال أوسلو.",
            ),
        ),
    leaf("sport-outdoors", "fitness", words("Fitness", "اللياقة"))
        .says("Mats and weights for a corner of the living room.", "سجاد وأوزان لزاوية من غرفة الجلوس.")
        .found_as(
            words("Yoga mats and dumbbells", "سجاد يوغا ودمبل"),
            words(
                "Natural-rubber mats that grip when wet, and dumbbells that do not roll away.",
                "سجاد من المطاط الطبيعي لا ينزلق، ودمبل لا يتدحرج.",
            ),
        ),
    leaf("sport-outdoors", "outdoor", words("Outdoor", "التخييم والرحلات"))
        .says("Bottles, tents and lanterns for a night outside.", "قوارير وخيام وفوانيس لليلة في الخارج.")
        .found_as(
            words("Tents, insulated bottles and lanterns", "خيام وقوارير حافظة وفوانيس"),
            words(
                "Tents for one to four, steel bottles that keep tea hot for twelve hours, and lanterns.",
                "خيام من شخص إلى أربعة وقوارير تبقي الشاي ساخنًا اثنتي عشرة ساعة وفوانيس.",
            ),
        ),
    leaf("sport-outdoors", "team-sport", words("Team sport", "الرياضات الجماعية"))
        .says("Balls for every pitch, court and yard.", "كرات لكل ملعب وصالة وساحة.")
        .found_as(
            words("Footballs, basketballs, volleyballs and handballs", "كرات قدم وسلة وطائرة ويد"),
            words(
                "Hand-stitched footballs under a fair-trade contract, and training balls for rough ground.",
                "كرات قدم مخيطة باليد بعقد تجارة عادلة، وكرات تدريب للأرض الخشنة.",
            ),
        ),
    leaf("sport-outdoors", "cycling", words("Cycling", "الدراجات"))
        .says("Helmets for the city and for small heads.", "خوذ للمدينة وللرؤوس الصغيرة.")
        .found_as(
            words("City and children's bicycle helmets", "خوذ دراجات للكبار والأطفال"),
            words(
                "Light helmets with a rear light and a magnetic buckle, and children's helmets that grow \
                 along.",
                "خوذ خفيفة بضوء خلفي وإبزيم مغناطيسي، وخوذ أطفال تكبر معهم.",
            ),
        ),
    root("toys", words("Toys", "الألعاب"))
        .says("Wood, wool and paper for children, without batteries.", "خشب وصوف وورق للأطفال، بلا بطاريات.")
        .found_as(
            words("Wooden toys, bears, puzzles and kites", "ألعاب خشبية ودببة وأحاجٍ وطائرات ورقية"),
            words(
                "Toys from a small workshop in Vienna, tested by eleven strict children.",
                "ألعاب من ورشة صغيرة في فيينا، اختبرها أحد عشر طفلًا صارمًا.",
            ),
        ),
    leaf("toys", "building", words("Building", "البناء والتركيب"))
        .says(
            "Blocks, towers and a marble run, all to one measure.",
            "مكعبات وأبراج ومسار كرات، كلها على قياس واحد.",
        )
        .found_as(
            words("Wooden blocks and marble runs", "مكعبات خشبية ومسارات كرات"),
            words(
                "Beech and maple blocks that fit each other, also with Arabic letters.",
                "مكعبات من الزان والقيقب تتوافق قطعها، ومنها الحروف العربية.",
            ),
        ),
    leaf("toys", "plush", words("Plush", "الدمى القماشية"))
        .says("Five bears, each of them somebody.", "خمسة دببة، لكل واحد منها شخصيته.")
        .found_as(
            words("Handmade mohair teddy bears", "دببة موهير مصنوعة يدويًا"),
            words(
                "Jointed bears of mohair and wool with embroidered eyes, made by hand in Vienna.",
                "دببة متحركة الأطراف من الموهير والصوف بعيون مطرّزة، صُنعت باليد في فيينا.",
            ),
        ),
    leaf("toys", "games", words("Puzzles & games", "الأحاجي والألعاب"))
        .says(
            "Puzzles of 500 and 1,000 pieces from Vienna and Beirut.",
            "أحاجٍ من 500 و1000 قطعة من فيينا وبيروت.",
        )
        .found_as(
            words("Jigsaw puzzles with 500 and 1,000 pieces", "أحاجي تركيب من 500 و1000 قطعة"),
            words(
                "Drawn by illustrators from Vienna, Beirut and Tripoli, and printed on board that does not \
                 shine.",
                "رسمها فنانون من فيينا وبيروت وطرابلس وطُبعت على كرتون لا يلمع.",
            ),
        ),
    leaf("toys", "outdoor-toys", words("Outdoor toys", "ألعاب الهواء الطلق"))
        .says("Kites that rise in a light wind.", "طائرات ورقية تحلّق بنسمة خفيفة.")
        .found_as(
            words("Kites for children and light wind", "طائرات ورقية للأطفال وللنسيم الخفيف"),
            words(
                "Sparrow, whale, octopus and falcon, with line, reel and a patch in the bag.",
                "عصفور وحوت وأخطبوط وصقر، ومعها خيط وبكرة ورقعة في الكيس.",
            ),
        ),
    root("books-paper", words("Books & paper", "الكتب والقرطاسية"))
        .says(
            "Things to read, to write in, and to hang on the wall.",
            "ما يُقرأ وما يُكتب فيه وما يُعلَّق على الجدار.",
        )
        .found_as(
            words("Books, notebooks, pens and posters", "كتب ودفاتر وأقلام وملصقات"),
            words(
                "Bilingual books from Beirut, paper and pens from Kyoto, and prints from London.",
                "كتب بلغتين من بيروت وورق وأقلام من كيوتو ولوحات من لندن.",
            ),
        ),
    leaf("books-paper", "notebooks", words("Notebooks", "الدفاتر"))
        .says(
            "Paper that takes fountain-pen ink, and a notebook that opens from either side.",
            "ورق يحتمل حبر أقلام الريشة، ودفتر يُفتح من الجهتين.",
        )
        .found_as(
            words("Notebooks for fountain pens, A5 and A6", "دفاتر لأقلام الحبر بقياس A5 وA6"),
            words(
                "Sewn notebooks from Kyoto, dotted, lined or plain, and pocket notebooks for two scripts.",
                "دفاتر مخيطة من كيوتو، منقّطة أو مسطّرة أو بيضاء، ودفاتر جيب لكتابتين.",
            ),
        ),
    leaf("books-paper", "pens", words("Pens", "الأقلام"))
        .says(
            "Fountain pens, brush pens and a ballpoint that is refilled.",
            "أقلام حبر وأقلام فرشاة وقلم جاف تُعاد تعبئته.",
        )
        .found_as(
            words("Fountain pens, brush pens and drawing pens", "أقلام حبر وفرشاة ورسم"),
            words(
                "Hand-ground nibs from Kyoto, among them an oblique one for Arabic handwriting.",
                "ريش مشحوذة باليد من كيوتو، منها ريشة مائلة للخط العربي.",
            ),
        ),
    leaf("books-paper", "posters", words("Posters & prints", "الملصقات واللوحات"))
        .says(
            "Six cities from a taxi window, and five plants from a potting table.",
            "ست مدن من نافذة سيارة أجرة، وخمس نباتات من طاولة زراعة.",
        )
        .found_as(
            words("City posters and botanical prints", "ملصقات مدن ولوحات نباتية"),
            words(
                "Posters of Beirut, Cairo, Amman and more, and botanical watercolours on cotton paper.",
                "ملصقات لبيروت والقاهرة وعمّان وغيرها، ولوحات نباتية مائية على ورق قطني.",
            ),
        ),
    leaf("books-paper", "books", words("Books", "الكتب"))
        .says(
            "Novels, poems, cookbooks and picture books, most of them in both languages.",
            "روايات وشعر وكتب طبخ وكتب مصوّرة، معظمها باللغتين.",
        )
        .found_as(
            words("Bilingual books in Arabic and English", "كتب بالعربية والإنجليزية معًا"),
            words(
                "Novels with facing translation, cookbooks tested by people who cannot cook, and picture \
                 books.",
                "روايات مع ترجمتها وكتب طبخ جرّبها غير الطهاة وكتب مصوّرة للصغار.",
            ),
        ),
    root("garden", words("Garden", "الحديقة"))
        .says(
            "Plants, pots and tools for a garden, a balcony or one window.",
            "نباتات وأصص وأدوات لحديقة أو شرفة أو نافذة واحدة.",
        )
        .found_as(
            words("Houseplants, pots and garden tools", "نباتات منزلية وأصص وأدوات حديقة"),
            words(
                "Plants used to ordinary rooms, terracotta that stands the frost, and tools from \
                 Sheffield.",
                "نباتات معتادة على الغرف العادية وفخار يحتمل الصقيع وأدوات من شفيلد.",
            ),
        ),
    leaf("garden", "plants", words("Plants", "النباتات"))
        .says("Leaves for every corner, and trees for the doorstep.", "أوراق لكل زاوية وأشجار صغيرة للعتبة.")
        .found_as(
            words("Houseplants, herbs and small trees", "نباتات منزلية وأعشاب وأشجار صغيرة"),
            words(
                "From snake plants that forgive to olive and lemon trees, with notes on light, water and \
                 pets.",
                "من نبتة جلد النمر الصبورة إلى أشجار الزيتون والليمون، مع إرشادات الضوء والماء.",
            ),
        ),
    leaf("garden", "planters", words("Planters", "الأصص"))
        .says("Terracotta and stoneware with a hole where it belongs.", "فخار وخزف بثقب في المكان الصحيح.")
        .found_as(
            words("Terracotta pots and stoneware planters", "أصص فخارية وخزفية"),
            words(
                "Frost-proof terracotta from 14 to 28 cm, and glazed planters with a hidden tray.",
                "فخار يحتمل الصقيع من 14 إلى 28 سم، وأصص مطلية بصحن مخفي.",
            ),
        ),
    leaf("garden", "garden-tools", words("Garden tools", "أدوات الحديقة"))
        .says(
            "Watering cans that rain and secateurs that stay sharp.",
            "أباريق سقي تمطر ومقصات تقليم تبقى حادة.",
        )
        .found_as(
            words("Watering cans and secateurs", "أباريق سقي ومقصات تقليم"),
            words(
                "Galvanised cans with a brass rose, and secateurs forged in Sheffield.",
                "أباريق مجلفنة بمرشّ نحاسي، ومقصات تقليم مطروقة في شفيلد.",
            ),
        ),
];
