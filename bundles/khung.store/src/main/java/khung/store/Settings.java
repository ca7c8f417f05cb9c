package khung.store;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the store on this machine. */
@ObjectClassDefinition(localization = "OSGI-INF/l10n/khung.store", name = "%name", description = "%description")
@interface Settings {

    /** Name of the data file in the user's folder, without its ending. */
    @AttributeDefinition(name = "%file.name", description = "%file.description")
    String file() default "khung";
}
