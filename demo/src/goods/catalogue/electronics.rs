//! Sound, and what belongs to computers and phones.

use crate::goods::family::{Family, choice, family, item};

pub(super) const FAMILIES: &[Family] = &[
    family("mada-tech", "audio", "headphones", "Sada")
        .named("Sada One headphones, {}", "سماعات رأس صدى ون، {}")
        .about(
            "Over-ear headphones that quieten an aircraft cabin and let a voice through at the press of a \
             button. 38 hours on a charge with noise cancelling on, five minutes at the plug for another \
             four. Ear pads, battery and headband can be replaced with one screwdriver.",
            "سماعات تحيط بالأذن وتُسكت ضجيج مقصورة الطائرة، وبضغطة زر تسمع من يكلّمك. تعمل 38 ساعة مع عزل \
             الضوضاء، وخمس دقائق على الشاحن تمنحها أربع ساعات أخرى. وسائد الأذن والبطارية والطوق تُستبدل \
             بمفك واحد.",
        )
        .costs(24900)
        .with(&[
            ("wireless", "true"),
            ("noise_cancelling", "true"),
            ("battery_h", "38"),
            ("weight_g", "262"),
            ("connector", "usb-c"),
        ])
        .come(&[
            item("graphite", "بلون الغرافيت", "grey", 0x46484b),
            item("sand", "رملية", "beige", 0xcfc0a2),
            item("midnight blue", "زرقاء ليلية", "blue", 0x27324c),
            item("white", "بيضاء", "white", 0xebeae6),
            item("sage", "خضراء مريمية", "green", 0x8b9a86),
        ]),
    family("mada-tech", "audio", "headphones", "Sada")
        .named("Sada Studio headphones, {}", "سماعات استوديو صدى، {}")
        .about(
            "Wired, for people who cut, mix or only want to hear the room a record was made in. Velour \
             pads, a steel band, and a cable that unplugs at both sides. Lighter than they look.",
            "سماعات سلكية لمن يعمل في المونتاج والمزج، أو لمن يريد أن يسمع الغرفة التي سُجّلت فيها \
             الأغنية. وسائد مخملية وطوق فولاذي، وسلك يُفصل من الجهتين. أخفّ مما تبدو.",
        )
        .costs(14900)
        .with(&[
            ("wireless", "false"),
            ("noise_cancelling", "false"),
            ("weight_g", "285"),
            ("connector", "jack"),
        ])
        .come(&[
            item("closed back", "مغلقة الظهر", "black", 0x2a2b2d),
            item("open back", "مفتوحة الظهر", "grey", 0x77797c).costs(17900),
            item(
                "closed back, for broadcast with microphone",
                "مغلقة الظهر للبث مع ميكروفون",
                "black",
                0x333538,
            )
            .costs(19900),
            item("folding, for the road", "قابلة للطي للسفر", "brown", 0x6f5844).costs(12900),
        ]),
    family("mada-tech", "audio", "speaker", "Sada")
        .named("Sada Mawja speaker, {}", "مكبّر صوت صدى موجة، {}")
        .about(
            "The size of a loaf, loud enough for a terrace, and it floats. 18 hours of music, IP67 against \
             sand and water, and two of them pair to stereo. A fabric loop holds it on a branch or a tent \
             pole.",
            "بحجم رغيف خبز، صوته يملأ شرفة، ويطفو على الماء. 18 ساعة من الموسيقى، وحماية IP67 من الرمل \
             والماء، واثنان منه يصيران ستيريو. تُعلّقه حلقة قماشية على غصن أو عمود خيمة.",
        )
        .costs(11900)
        .with(&[
            ("wireless", "true"),
            ("waterproof", "true"),
            ("battery_h", "18"),
            ("power_w", "20"),
            ("weight_g", "640"),
            ("connector", "usb-c"),
        ])
        .come(&[
            item("coral", "مرجاني", "red", 0xc9604f),
            item("sea", "بحري", "blue", 0x3f7f94),
            item("charcoal", "فحمي", "grey", 0x3f4144),
            item("dune", "بلون الكثبان", "beige", 0xc9b184),
            item("palm", "أخضر نخيلي", "green", 0x567052),
        ]),
    family("mada-tech", "audio", "speaker", "Sada")
        .named("Sada Majlis shelf speaker, {}", "مكبّر رف صدى مجلس، {}")
        .about(
            "One box for the living room: two woofers back to back, so the shelf does not hum, and a \
             tweeter behind cloth. Wi-Fi, Bluetooth, and a socket for the old record player. A real volume \
             knob.",
            "صندوق واحد لغرفة الجلوس: مكبّرا جهير ظهرًا إلى ظهر فلا يهتزّ الرف، ومكبّر حادّ خلف القماش. \
             واي فاي وبلوتوث ومدخل لمشغّل الأسطوانات القديم. وقرص حقيقي للصوت.",
        )
        .costs(29900)
        .with(&[
            ("wireless", "true"),
            ("waterproof", "false"),
            ("power_w", "80"),
            ("weight_g", "4300"),
            ("connector", "mains"),
        ])
        .come(&[
            item("walnut", "خشب الجوز", "brown", 0x6f4a31),
            item("oak", "خشب البلوط", "natural", 0xc7a674),
            item("black", "أسود", "black", 0x28292a),
            item("white", "أبيض", "white", 0xe9e7e2),
        ]),
    family("mada-tech", "audio", "earbuds", "Sada")
        .named("Sada Hams earbuds, {}", "سماعات أذن صدى همس، {}")
        .about(
            "Each bud weighs as much as two paper clips and comes with four sizes of tip. 7 hours in the \
             ear, 28 with the case; noise cancelling that leaves speech alone. Talks to two devices at \
             once.",
            "وزن كل سماعة كمشبكي ورق، ومعها أربعة مقاسات من الأطراف. 7 ساعات في الأذن و28 مع العلبة، وعزل \
             للضوضاء لا يمسّ الكلام. تتصل بجهازين معًا.",
        )
        .costs(12900)
        .with(&[
            ("wireless", "true"),
            ("noise_cancelling", "true"),
            ("battery_h", "7"),
            ("waterproof", "false"),
            ("weight_g", "48"),
            ("connector", "usb-c"),
        ])
        .come(&[
            item("pearl", "لؤلؤية", "white", 0xeceae5),
            item("onyx", "سوداء عقيقية", "black", 0x26272a),
            item("rose", "وردية", "pink", 0xd3a9a5),
            item("mint", "نعناعية", "green", 0xa9c9b6),
            item("night", "كحلية", "blue", 0x2a3450),
        ]),
    family("mada-tech", "audio", "earbuds", "Sada")
        .named("Sada Adw sport earbuds, {}", "سماعات صدى عدو الرياضية، {}")
        .about(
            "A soft hook behind the ear, buttons you can find with sweaty fingers, and IPX7, so they \
             survive the washing machine once. 9 hours on a charge. Street sounds come through unless you \
             close them off.",
            "خطّاف ليّن خلف الأذن وأزرار تجدها أصابعك المتعرّقة، وحماية IPX7 تنجو بها من الغسالة مرة. 9 \
             ساعات في الشحنة. تسمع أصوات الشارع ما لم تغلقها.",
        )
        .costs(8900)
        .with(&[
            ("wireless", "true"),
            ("noise_cancelling", "false"),
            ("battery_h", "9"),
            ("waterproof", "true"),
            ("weight_g", "56"),
            ("connector", "usb-c"),
        ])
        .come(&[
            item("black and lime", "سوداء وليمونية", "black", 0x2b2e2a),
            item("grey and orange", "رمادية وبرتقالية", "grey", 0x7a7c80),
            item("blue", "زرقاء", "blue", 0x3768a0),
            item("white and coral", "بيضاء ومرجانية", "white", 0xe7e4df),
        ]),
    family("mada-tech", "computer-accessories", "keyboard", "Naqra")
        .named("Naqra mechanical keyboard, {}", "لوحة مفاتيح نقرة الميكانيكية، {}")
        .about(
            "Seventy-five keys in a milled aluminium case, with arrows and a volume wheel where you expect \
             them. Switches pull out without solder. Legends in Arabic and Latin, moulded through the cap \
             so they never wear off. USB-C or Bluetooth.",
            "خمسة وسبعون مفتاحًا في هيكل ألمنيوم مخروط، والأسهم وعجلة الصوت حيث تتوقعها. تُنزع المحوّلات \
             دون لحام. حروفها عربية ولاتينية محفورة في عمق المفتاح فلا تُمحى. تعمل عبر USB-C أو بلوتوث.",
        )
        .costs(13900)
        .with(&[
            ("wireless", "true"),
            ("material", "aluminium"),
            ("layout", "arabic-english"),
            ("weight_g", "980"),
            ("connector", "usb-c"),
        ])
        .come(&[
            item("graphite, quiet switches", "رمادية بمحوّلات هادئة", "grey", 0x4a4c50),
            item("graphite, clicky switches", "رمادية بمحوّلات مسموعة", "grey", 0x54565a),
            item("bone, quiet switches", "عاجية بمحوّلات هادئة", "white", 0xdfd9cb),
            item("navy, tactile switches", "كحلية بمحوّلات محسوسة", "blue", 0x2c3a58),
            item("moss, tactile switches", "طحلبية بمحوّلات محسوسة", "green", 0x6c7658),
        ]),
    family("mada-tech", "computer-accessories", "keyboard", "Naqra")
        .named("Naqra Slim keyboard, {}", "لوحة مفاتيح نقرة سليم، {}")
        .about(
            "Flat, silent and 480 g, for a bag or a shared table. Switches between three devices with one \
             key and runs for two months on a charge. Scissor keys with a little hollow for each \
             fingertip.",
            "مسطّحة صامتة وزنها 480 غرامًا، للحقيبة أو لطاولة مشتركة. تنتقل بين ثلاثة أجهزة بمفتاح واحد، \
             وتعمل شهرين بالشحنة. في كل مفتاح تقعّر خفيف لطرف الإصبع.",
        )
        .costs(6900)
        .with(&[("wireless", "true"), ("material", "aluminium"), ("weight_g", "480"), ("connector", "usb-c")])
        .come(&[
            item("white, Arabic and English", "بيضاء، عربي وإنجليزي", "white", 0xe8e7e4)
                .with(&[("layout", "arabic-english")]),
            item("black, Arabic and English", "سوداء، عربي وإنجليزي", "black", 0x2a2b2d)
                .with(&[("layout", "arabic-english")]),
            item("black, English", "سوداء، إنجليزي", "black", 0x343538).with(&[("layout", "english")]),
            item("silver, German", "فضية، ألماني", "silver", 0xb9bbbe).with(&[("layout", "german")]),
        ]),
    family("mada-tech", "computer-accessories", "mouse", "Naqra")
        .named("Naqra mouse, {}", "فأرة نقرة، {}")
        .about(
            "Silent buttons, a wheel that spins free when you flick it, and a sensor that works on glass. \
             Charges by USB-C while you go on using it. For hands of medium size.",
            "أزرار صامتة وعجلة تدور حرّة إن دفعتها بسرعة، ومستشعر يعمل على الزجاج. تُشحن عبر USB-C وأنت \
             تستعملها. لليد المتوسطة.",
        )
        .costs(4900)
        .with(&[("wireless", "true"), ("battery_h", "400"), ("weight_g", "86"), ("connector", "usb-c")])
        .come(&[
            item("graphite", "رمادية", "grey", 0x4a4c50),
            item("bone", "عاجية", "white", 0xdfd9cb),
            item("navy", "كحلية", "blue", 0x2c3a58),
            item("clay", "طينية", "orange", 0xb4745a),
            item("vertical grip, black", "عمودية القبضة، سوداء", "black", 0x2a2b2d).costs(6900),
        ]),
    family("mada-tech", "computer-accessories", "cable", "Wasl")
        .named("Wasl braided cable, {}", "كابل وصل المجدول، {}")
        .about(
            "Woven jacket, aluminium plugs, a strain relief that bends with the cable. Rated for 20,000 \
             bends and tested by closing a drawer on it. A leather strap keeps it rolled.",
            "غلاف منسوج ومقابس ألمنيوم وطرف مرن ينثني مع الكابل. يتحمّل 20 ألف ثنية، وجرّبناه بإغلاق الدرج \
             عليه. ويبقيه ملفوفًا رباطٌ من الجلد.",
        )
        .costs(1900)
        .with(&[("material", "nylon")])
        .choose(choice("length", &[("1 m", 100), ("2 m", 135)]))
        .come(&[
            item("USB-C to USB-C, 100 W", "من USB-C إلى USB-C بقدرة 100 واط", "grey", 0x55575a)
                .with(&[("connector", "usb-c"), ("power_w", "100")]),
            item("USB-C to USB-C, 240 W", "من USB-C إلى USB-C بقدرة 240 واط", "black", 0x2b2c2e)
                .costs(2900)
                .with(&[("connector", "usb-c"), ("power_w", "240")]),
            item("USB-C to USB-A", "من USB-C إلى USB-A", "red", 0xa8453c)
                .costs(1500)
                .with(&[("connector", "usb-a"), ("power_w", "18")]),
            item("USB-C to HDMI", "من USB-C إلى HDMI", "white", 0xdedcd6)
                .costs(3400)
                .with(&[("connector", "hdmi")]),
            item("three ends in one", "ثلاثة أطراف في واحد", "blue", 0x3e5f86)
                .costs(2600)
                .with(&[("connector", "usb-c"), ("power_w", "60")]),
        ]),
    family("mada-tech", "phone-accessories", "phone-case", "Wasl")
        .named("Wasl phone case, {}", "غطاء هاتف وصل، {}")
        .about(
            "Half recycled plastic, half castor oil, one and a half millimetres thin. The rim stands a \
             hair above the camera, and magnets sit where a wireless charger looks for them. Dropped from \
             a table forty times in our workshop.",
            "نصفه بلاستيك معاد تدويره ونصفه من زيت الخروع، وسماكته مليمتر ونصف. حافته أعلى من الكاميرا \
             بقدر شعرة، ومغناطيسه حيث يبحث عنه الشاحن اللاسلكي. أسقطناه عن الطاولة أربعين مرة في ورشتنا.",
        )
        .costs(2400)
        .with(&[("material", "bio-plastic"), ("weight_g", "28")])
        .choose(choice("fits", &[("6.1 inch", 100), ("6.7 inch", 100)]))
        .come(&[
            item("clear", "شفاف", "clear", 0xdce3e6),
            item("black", "أسود", "black", 0x28292b),
            item("terracotta", "بلون الفخار", "orange", 0xb5694c),
            item("sea green", "أخضر بحري", "green", 0x5c9489),
            item("lavender", "بلون الخزامى", "purple", 0xb2a6cc),
            item("zellij pattern", "بنقش الزليج", "multicolour", 0x3f66a5).costs(2900),
        ]),
    family("gadget-harbour", "phone-accessories", "phone-case", "Harbour")
        .named("Harbour folio phone case, {}", "محفظة هاتف هاربر، {}")
        .about(
            "A cover that closes over the screen and holds three cards. The phone sits in a flexible tray \
             and comes out with one thumb. Fits 6.1-inch phones.",
            "محفظة تُغلق على الشاشة وتتّسع لثلاث بطاقات. يستقر الهاتف في إطار مرن ويخرج بدفعة إبهام. تناسب \
             هواتف 6.1 بوصة.",
        )
        .costs(1900)
        .with(&[("material", "synthetic-leather"), ("weight_g", "62")])
        .come(&[
            item("brown", "بنية", "brown", 0x6d4b35),
            item("black", "سوداء", "black", 0x2a2a2b),
            item("burgundy", "خمرية", "red", 0x6c2b34),
        ]),
    family("gadget-harbour", "phone-accessories", "power-bank", "Harbour")
        .named("Harbour pocket power bank, {}", "بطارية جيب هاربر، {}")
        .about(
            "5,000 mAh with a built-in plug, about one full charge for most phones. Lights on the side \
             show what is left.",
            "5000 مللي أمبير ساعة بمقبس مدمج، أي شحنة كاملة تقريبًا لمعظم الهواتف. أضواء على جانبها تبيّن \
             ما تبقّى.",
        )
        .costs(1700)
        .with(&[("capacity_mah", "5000"), ("connector", "usb-c"), ("weight_g", "105")])
        .come(&[item("white", "بيضاء", "white", 0xe8e7e4), item("pink", "وردية", "pink", 0xd9a6ad)]),
    family("mada-tech", "phone-accessories", "charger", "Wasl")
        .named("Wasl charger, {}", "شاحن وصل، {}")
        .about(
            "Gallium nitride inside, so it stays small and no more than warm. It asks each device what it \
             can take and gives no more. Plugs for the Gulf, Europe and Britain are in the box.",
            "في داخله نتريد الغاليوم فيبقى صغيرًا ولا يتجاوز الدفء. يسأل كل جهاز عمّا يحتمله ولا يعطيه \
             أكثر. في العلبة مقابس للخليج وأوروبا وبريطانيا.",
        )
        .costs(3900)
        .with(&[("connector", "usb-c")])
        .come(&[
            item("30 W, one port", "30 واط بمنفذ واحد", "white", 0xe9e7e3)
                .costs(2400)
                .with(&[("power_w", "30"), ("weight_g", "48")]),
            item("65 W, three ports", "65 واط بثلاثة منافذ", "white", 0xdedbd5)
                .with(&[("power_w", "65"), ("weight_g", "112")]),
            item("100 W, four ports", "100 واط بأربعة منافذ", "black", 0x2b2c2e)
                .costs(6400)
                .with(&[("power_w", "100"), ("weight_g", "190")]),
            item("140 W, for the desk", "140 واط للمكتب", "grey", 0x6a6c70)
                .costs(8900)
                .with(&[("power_w", "140"), ("weight_g", "310")]),
            item("wireless stand, 15 W", "قاعدة لاسلكية 15 واط", "beige", 0xcdbd9f).costs(4400).with(&[
                ("power_w", "15"),
                ("weight_g", "165"),
                ("wireless", "true"),
            ]),
        ]),
    family("mada-tech", "phone-accessories", "power-bank", "Wasl")
        .named("Wasl power bank, {}", "بطارية متنقلة وصل، {}")
        .about(
            "Allowed in the cabin. A small screen shows hours left instead of four vague dots. Gives 30 \
             watts, enough to take a phone from empty to half in half an hour.",
            "يُسمح بها في مقصورة الطائرة. شاشة صغيرة تبيّن الساعات الباقية بدل أربع نقاط غامضة. تعطي 30 \
             واط، فتشحن الهاتف إلى نصفه في نصف ساعة.",
        )
        .costs(4900)
        .with(&[("power_w", "30"), ("connector", "usb-c")])
        .come(&[
            item("10,000 mAh, graphite", "10000 مللي أمبير ساعة، رمادية", "grey", 0x4a4c50)
                .with(&[("capacity_mah", "10000"), ("weight_g", "198")]),
            item("10,000 mAh, sand", "10000 مللي أمبير ساعة، رملية", "beige", 0xcdbd9f)
                .with(&[("capacity_mah", "10000"), ("weight_g", "198")]),
            item("10,000 mAh, sky", "10000 مللي أمبير ساعة، سماوية", "blue", 0x8fb2c9)
                .with(&[("capacity_mah", "10000"), ("weight_g", "198")]),
            item("10,000 mAh, coral", "10000 مللي أمبير ساعة، مرجانية", "red", 0xc9695a)
                .with(&[("capacity_mah", "10000"), ("weight_g", "198")]),
            item("20,000 mAh, black", "20000 مللي أمبير ساعة، سوداء", "black", 0x28292b)
                .costs(7400)
                .with(&[("capacity_mah", "20000"), ("weight_g", "362")]),
        ]),
];
