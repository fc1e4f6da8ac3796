package org.dauys.program.theme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.dauys.events.LocalText;

/** A theme as it is kept. */
@Entity
@Table(name = "theme")
public class ThemeEntity {

    @Id
    private String theme;

    private int position;

    private long version;

    @Column(name = "name_kk")
    private String nameKk;

    @Column(name = "name_ru")
    private String nameRu;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "words_kk")
    private String[] wordsKk;

    @Column(name = "words_ru")
    private String[] wordsRu;

    /** For Hibernate. */
    protected ThemeEntity() {}

    long version() {
        return version;
    }

    void change(LocalText name, ThemeWords words) {
        version++;
        nameKk = name.kk();
        nameRu = name.ru();
        nameEn = name.en();
        wordsKk = words.kk().toArray(String[]::new);
        wordsRu = words.ru().toArray(String[]::new);
    }

    Theme toTheme() {
        return new Theme(
                theme,
                version,
                new LocalText(nameKk, nameRu, nameEn),
                new ThemeWords(List.of(wordsKk), List.of(wordsRu)));
    }
}
