package khung.rubric;

/** The part a person has in the leadership of the unit. Unknown until given. */
public enum Role {
    /** Người đứng đầu. */
    HEAD,
    /** Cấp phó của người đứng đầu. */
    DEPUTY,
    /** Thành viên khác trong tập thể lãnh đạo, quản lý. */
    MEMBER
}
