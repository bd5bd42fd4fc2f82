//! For children, and for those who play with them.

use crate::goods::family::{Family, family, item};

pub(super) const FAMILIES: &[Family] = &[
    family("spatzennest", "building", "wooden-blocks", "Spatzennest")
        .named("Wooden blocks, {}", "مكعبات خشبية، {}")
        .about(
            "Beech and maple from the Waldviertel, cut to one measure so that every piece fits every \
             other, even those from next Christmas. Coloured with plant oils that are safe in a mouth. In \
             a cotton bag.",
            "خشب زان وقيقب من غابات النمسا السفلى، مقصوص على قياس واحد فتتوافق القطع كلها، حتى التي ستأتي \
             في العيد القادم. ألوانها من زيوت نباتية لا تضرّ إن وُضعت في الفم. في كيس قطني.",
        )
        .costs(4900)
        .with(&[("material", "beech"), ("age_from", "1"), ("origin", "austria")])
        .come(&[
            item("plain, 50 pieces", "بلا لون، 50 قطعة", "natural", 0xd7b98a)
                .with(&[("pieces", "50"), ("weight_g", "2400")]),
            item("rainbow, 50 pieces", "بألوان قوس قزح، 50 قطعة", "multicolour", 0xcf6d4a)
                .costs(5900)
                .with(&[("pieces", "50"), ("weight_g", "2400")]),
            item("castle, 78 pieces", "القلعة، 78 قطعة", "grey", 0xa9a195)
                .costs(7900)
                .with(&[("pieces", "78"), ("weight_g", "3300")]),
            item("Arabic letters, 28 pieces", "الحروف العربية، 28 قطعة", "green", 0x6d9a78)
                .costs(4400)
                .with(&[("pieces", "28"), ("weight_g", "1300")]),
            item("first twelve, pastel", "أول اثني عشر مكعبًا بألوان هادئة", "pink", 0xddb9a8)
                .costs(2400)
                .with(&[("pieces", "12"), ("weight_g", "620")]),
        ]),
    family("spatzennest", "building", "wooden-blocks", "Spatzennest")
        .named("{}", "{}")
        .about(
            "Turned and sanded in a workshop of six in Vienna-Ottakring. Edges are rounded by hand, not by \
             a drum. Spare parts can be had for as long as we exist.",
            "خُرطت وصُقلت في ورشة من ستة أشخاص في حي أوتاكرينغ بفيينا. حوافها مدوّرة باليد لا بالآلة. وقطع \
             الغيار متوفرة ما دمنا موجودين.",
        )
        .costs(3900)
        .with(&[("material", "maple"), ("handmade", "true"), ("origin", "austria")])
        .come(&[
            item("Wooden marble run, 45 pieces", "مسار كرات خشبي، 45 قطعة", "natural", 0xcfa873)
                .costs(8900)
                .with(&[("pieces", "45"), ("age_from", "4")]),
            item("Stacking tower with sparrow", "برج تكديس مع عصفور", "blue", 0x7fa3b8)
                .with(&[("pieces", "9"), ("age_from", "1")]),
            item("Balancing stones, 16 pieces", "أحجار التوازن، 16 قطعة", "beige", 0xc7ae8e)
                .with(&[("pieces", "16"), ("age_from", "3")]),
            item("Wooden village, 32 pieces", "القرية الخشبية، 32 قطعة", "red", 0xb96a50)
                .costs(5400)
                .with(&[("pieces", "32"), ("age_from", "3")]),
        ]),
    family("spatzennest", "plush", "plush-bear", "Petz")
        .named("{} the bear", "الدب {}")
        .about(
            "Thirty-four centimetres of bear, jointed at shoulders and hips, with embroidered eyes that no \
             child can bite off. Mohair outside, wool inside. Wash by hand, dry sitting up.",
            "دب طوله أربعة وثلاثون سنتيمترًا، يتحرك عند الكتفين والوركين، وعيناه مطرّزتان لا تُنزعان \
             بالأسنان. موهير من الخارج وصوف من الداخل. يُغسل باليد ويُجفَّف جالسًا.",
        )
        .costs(5900)
        .with(&[
            ("material", "mohair"),
            ("height_cm", "34"),
            ("age_from", "0"),
            ("handmade", "true"),
            ("origin", "austria"),
        ])
        .come(&[
            item("Anton", "أنطون", "brown", 0x9a6f46)
                .note("Honey-brown, and a little stout.", "عسليّ اللون وبدين قليلًا."),
            item("Mathilda", "ماتيلدا", "beige", 0xd9c3a0)
                .note("Cream-coloured, with a collar.", "كريمية اللون ولها ياقة."),
            item("Bruno", "برونو", "brown", 0x5b3f2c)
                .note("Dark, serious, an excellent listener.", "داكن جادّ ومستمع ممتاز."),
            item("Flora", "فلورا", "pink", 0xd3a7a3)
                .note("Old rose, with patched knees.", "بلون الورد القديم وعلى ركبتيها رقعتان."),
            item("Frost", "فروست", "white", 0xe8e6e1)
                .note("A polar bear who prefers the sofa.", "دب قطبي يفضّل الأريكة."),
        ]),
    family("spatzennest", "games", "puzzle", "Spatzennest")
        .named("Puzzle: {}, 1,000 pieces", "أحجية «{}» من 1000 قطعة")
        .about(
            "Drawn for us by Viennese illustrators and printed on linen-finished board that does not shine \
             under a lamp. The pieces are cut irregularly and lock. Finished size 68 × 48 cm.",
            "رسمها لنا رسامون من فيينا وطُبعت على كرتون بملمس الكتان لا يلمع تحت المصباح. قطعها غير منتظمة \
             وتتشابك بإحكام. مقاسها مكتملة 68 × 48 سم.",
        )
        .costs(2600)
        .with(&[("pieces", "1000"), ("age_from", "10"), ("weight_g", "820"), ("origin", "austria")])
        .come(&[
            item("the coffee house", "المقهى", "brown", 0x8c5f3d),
            item("a night at the opera", "ليلة في الأوبرا", "red", 0x8f2f38),
            item("the palm house", "بيت النخيل", "green", 0x4f7d58),
            item("the giant wheel in snow", "الدولاب الكبير تحت الثلج", "blue", 0x7f9db8),
            item("market on a Saturday", "السوق يوم السبت", "multicolour", 0xd08b40),
        ]),
    family("raouche-books", "games", "puzzle", "Raouche")
        .named("Puzzle: {}, 500 pieces", "أحجية «{}» من 500 قطعة")
        .about(
            "Paintings by four artists from Beirut and Tripoli, with a leaflet about each in Arabic and \
             English. Grey board, a poster to look at and a bag for the pieces. Finished size 50 × 35 cm.",
            "لوحات لأربعة فنانين من بيروت وطرابلس، ومع كل منها نشرة عن صاحبها بالعربية والإنجليزية. كرتون \
             متين وملصق للمقارنة وكيس للقطع. مقاسها مكتملة 50 × 35 سم.",
        )
        .costs(2200)
        .with(&[("pieces", "500"), ("age_from", "8"), ("weight_g", "560"), ("origin", "lebanon")])
        .come(&[
            item("the corniche at dusk", "الكورنيش عند الغروب", "orange", 0xd28a52),
            item("cedars under snow", "الأرز تحت الثلج", "green", 0x5b7f6b),
            item("grandmother's kitchen", "مطبخ الجدة", "yellow", 0xd3b04f),
            item("the fishermen of Mina", "صيادو الميناء", "blue", 0x3f78a0),
        ]),
    family("spatzennest", "outdoor-toys", "kite", "Wind & Spatz")
        .named("{} kite", "طائرة ورقية «{}»")
        .about(
            "Ripstop nylon on rods of glass fibre; up in a breeze that hardly moves leaves. Line, reel and \
             tail are in the bag, and a patch for the day it meets a tree. From six years, or five with an \
             uncle.",
            "نايلون مقاوم للتمزّق على أعواد من الألياف الزجاجية، تحلّق بنسمة لا تكاد تحرّك الورق. في الكيس \
             خيط وبكرة وذيل، ورقعة ليوم تلتقي فيه بشجرة. من سن السادسة، أو الخامسة مع خال صبور.",
        )
        .costs(2900)
        .with(&[("material", "nylon"), ("age_from", "6"), ("weight_g", "210"), ("origin", "austria")])
        .come(&[
            item("Sparrow", "عصفور الدوري", "brown", 0xa3764a),
            item("Red Diamond", "المعيّن الأحمر", "red", 0xc23b36),
            item("Blue Whale", "الحوت الأزرق", "blue", 0x3d76ad).costs(3900),
            item("Octopus", "الأخطبوط", "orange", 0xde8238).costs(3900),
            item("Falcon", "الصقر", "black", 0x3b3a3a).costs(3400),
        ]),
];
